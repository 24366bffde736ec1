package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.EscalationApplication;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.DeadLetter;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.Institution;
import id.siaga.events.avro.ReportScored;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.NewerWriter;
import id.siaga.testkit.Poison;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.RegistryGate;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@RealStack
class DesksIT {

  private static final String CHANGELOG = "siaga-desks-desks-changelog";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path state;

  private static ConfigurableApplicationContext desks;
  private static RegistryGate registry;
  private static TopicProbe probe;
  private static EventCodec codec;

  @BeforeAll
  static void start(Endpoints endpoints) throws IOException {
    registry = new RegistryGate(endpoints.registryUrl());
    codec = endpoints.codec();
    probe = new TopicProbe(endpoints);
    desks = start(endpoints, state);
  }

  @AfterAll
  static void stop() {
    desks.close();
    probe.close();
    registry.close();
  }

  @Test
  void criticalReportIsPublishedAtAllThreeTiersWithKeysHeadersAndAnInterlockingChain() {
    ReportFixture bomb = Reports.bombThreat().withKey("it-bomb").withRegion("11.01");
    submit(bomb);

    CaseSnapshot kabupaten = snapshot(Topic.ESCALATIONS_KABUPATEN, "11.01", bomb);
    CaseSnapshot provinsi = snapshot(Topic.ESCALATIONS_PROVINSI, "11", bomb);
    CaseSnapshot nasional = snapshot(Topic.ESCALATIONS_NASIONAL, "ID", bomb);

    assertThat(provinsi.getCaseId()).isEqualTo(kabupaten.getCaseId());
    assertThat(nasional.getReasons().getFirst().getRule()).isEqualTo("kritis-serentak");
    ProbeRecord record =
        probe.await(
            Topic.ESCALATIONS_NASIONAL.wireName(),
            r -> read(Topic.ESCALATIONS_NASIONAL, r, CaseSnapshot.class).equals(nasional),
            PATIENCE);
    assertThat(record.key()).isEqualTo("ID");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TYPE))
        .isEqualTo("id.siaga.case.changed.v1");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.ID))
        .isEqualTo(nasional.getSnapshotId());
    assertThat(Chains.faults(probe, codec)).isEmpty();
  }

  @Test
  void acknowledgementLiftsTheDeadlineOfThatDeskOnly() {
    ReportFixture clash = Reports.clash().withKey("it-ack").withRegion("12.01");
    submit(clash);
    CaseSnapshot opened = snapshot(Topic.ESCALATIONS_KABUPATEN, "12.01", clash);

    command("it-ack-1", "12.01", opened.getCaseId(), CommandKind.ACKNOWLEDGE);

    ProbeRecord changed =
        probe.await(
            Topic.ESCALATIONS_KABUPATEN.wireName(),
            r -> "12.01".equals(r.key()) && status(r) == CaseStatus.ACKNOWLEDGED,
            PATIENCE);
    CaseSnapshot acknowledged = read(Topic.ESCALATIONS_KABUPATEN, changed, CaseSnapshot.class);
    assertThat(acknowledged.getAcknowledgeBy()).isNull();
    assertThat(acknowledged.getAcknowledgedBy()).isEqualTo("operator");
    assertThat(snapshot(Topic.ESCALATIONS_PROVINSI, "12", clash).getAcknowledgeBy()).isNotNull();
  }

  @Test
  void unacknowledgedCaseMovesUpWhenItsDeadlinePasses() {
    // SEDANG has two seconds here. The words are its own: cases alike would take it up sooner.
    ReportFixture wet =
        Reports.wetBallots()
            .withKey("it-late")
            .withRegion("13.01")
            .withText("Kendaraan pengangkut bilik terperosok, tiba besok siang memakai perahu.");
    submit(wet);

    CaseSnapshot provinsi = snapshot(Topic.ESCALATIONS_PROVINSI, "13", wet);
    assertThat(provinsi.getReasons().getFirst().getRule()).isEqualTo("tenggat-terlewat");
    CaseSnapshot owner = snapshot(Topic.ESCALATIONS_KABUPATEN, "13.01", wet);
    assertThat(provinsi.getReceivedAt()).isAfterOrEqualTo(owner.getReceivedAt().plusSeconds(2));
  }

  /** Owner, next owner, institution and a withdrawal, all by way of the broker. */
  @Test
  void transferredCaseAndWhatFollowsItReachTheNextDesk() {
    ReportFixture clash = Reports.clash().withKey("it-moves").withRegion("16.03");
    submit(clash);
    CaseSnapshot owner = snapshot(Topic.ESCALATIONS_KABUPATEN, "16.03", clash);
    DeskCommanded transfer = commanded("it-move", "16.03", owner.getCaseId(), CommandKind.TRANSFER);
    transfer.setActor(new Actor("ketua", "supervisor"));
    transfer.setToDesk("16.04");
    send(transfer);

    CaseSnapshot next = snapshot(Topic.ESCALATIONS_KABUPATEN, "16.04", clash);
    assertThat(next.getOwner()).isEqualTo("16.04");
    assertThat(Objects.requireNonNull(next.getCameFrom()).getCaseId()).isEqualTo(owner.getCaseId());
    assertThat(next.getReports().getFirst().getText()).isEqualTo(clash.text());

    DeskCommanded refer = commanded("it-refer", "16.04", next.getCaseId(), CommandKind.REFER);
    refer.setInstitution(Institution.POLRI);
    refer.setUntil(Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS));
    send(refer);
    ReportScored withdrawal = clash.withKey("it-moves-withdrawal").scored();
    withdrawal.getReport().setWithdraws(clash.id().toString());
    probe.send(Topic.SCORED.wireName(), "16.03", codec.encode(Topic.SCORED, withdrawal));

    ProbeRecord changed =
        probe.await(
            Topic.ESCALATIONS_KABUPATEN.wireName(),
            r -> {
              if (!"16.04".equals(r.key())) {
                return false;
              }
              CaseSnapshot read = read(Topic.ESCALATIONS_KABUPATEN, r, CaseSnapshot.class);
              return read.getCaseId().equals(next.getCaseId())
                  && read.getWithdrawnCount() == 1
                  && !read.getReferrals().isEmpty();
            },
            PATIENCE);
    assertThat(changed.key()).isEqualTo("16.04");
    assertThat(Chains.faults(probe, codec)).isEmpty();
  }

  @Test
  void stateSurvivesARestart(Endpoints endpoints) {
    ReportFixture clash = Reports.clash().withKey("it-restart").withRegion("14.01");
    submit(clash);
    snapshot(Topic.ESCALATIONS_KABUPATEN, "14.01", clash);

    desks.close();
    desks = start(endpoints, state);
    submit(clash);
    ReportFixture second = clash.withKey("it-restart-2");
    submit(second);

    CaseSnapshot joined = snapshot(Topic.ESCALATIONS_KABUPATEN, "14.01", second);
    assertThat(joined.getReportCount()).isEqualTo(2);
    assertThat(Chains.faults(probe, codec)).isEmpty();
  }

  /** A store that can't be read is no poison: the desk waits, the others go on, nothing is lost. */
  @Test
  void brokenStoreStopsItsOwnDesksOnlyAndLosesNothing(Endpoints endpoints) {
    ReportFixture first = Reports.clash().withKey("it-broken").withRegion("18.01");
    submit(first);
    snapshot(Topic.ESCALATIONS_KABUPATEN, "18.01", first);
    desks.close();
    ProbeRecord head = probe.present(CHANGELOG, r -> "18.01|h|".equals(r.key())).getLast();
    probe.overwrite(head, new byte[] {99});

    desks = start(endpoints, state.resolve("restored"));
    ReportFixture waiting = first.withKey("it-broken-2");
    submit(waiting);
    await(() -> replacedThreads() >= 2);
    ReportFixture elsewhere = Reports.clash().withKey("it-broken-3").withRegion("19.01");
    submit(elsewhere);
    snapshot(Topic.ESCALATIONS_KABUPATEN, "19.01", elsewhere);

    desks.close();
    probe.overwrite(head, Objects.requireNonNull(head.value()));
    desks = start(endpoints, state.resolve("mended"));
    assertThat(snapshot(Topic.ESCALATIONS_KABUPATEN, "18.01", waiting).getReportCount())
        .isEqualTo(2);
    assertThat(Chains.faults(probe, codec)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {"SCORED", "FORWARDS", "COMMANDS"})
  void poisonGoesToItsDeadLetterTopicAndItsNeighboursGoOn(Topic mailbox) {
    String region =
        "15.0" + (1 + List.of("SCORED", "FORWARDS", "COMMANDS").indexOf(mailbox.name()));
    ReportFixture before = Reports.clash().withKey("before-" + mailbox).withRegion(region);
    ReportFixture after = Reports.wetBallots().withKey("after-" + mailbox).withRegion(region);
    byte[] bomb = codec.encode(Topic.SCORED, before.scored());
    byte[] truncated = Arrays.copyOf(bomb, bomb.length / 2);
    byte[] otherType = codec.encode(Topic.REPORTS, before.submitted());
    Map<String, byte[]> poison = new HashMap<>();
    poison.put("NOT_WIRE_FORMAT", Poison.largest());
    poison.put("UNKNOWN_SCHEMA", new byte[] {0, 0x7f, 0, 0, 1, (byte) mailbox.name().length()});
    poison.put("WRONG_TYPE", otherType);
    if (mailbox == Topic.SCORED) {
      poison.put("MALFORMED", truncated);
    }

    submit(before);
    poison.values().forEach(bytes -> probe.send(mailbox.wireName(), region, bytes));
    submit(after);

    poison.forEach((reason, bytes) -> {
      ProbeRecord letter =
          probe.await(mailbox.deadLetterName(), r -> Arrays.equals(r.value(), bytes), PATIENCE);
      assertThat(EventHeaders.text(letter.headers(), DeadLetter.REASON)).isEqualTo(reason);
      assertThat(EventHeaders.text(letter.headers(), DeadLetter.TOPIC))
          .isEqualTo(mailbox.wireName());
      assertThat(letter.key()).isEqualTo(region);
    });
    snapshot(Topic.ESCALATIONS_KABUPATEN, region, before);
    snapshot(Topic.ESCALATIONS_KABUPATEN, region, after);
  }

  /** The outage is longer than a transaction may last: the thread fails, and begins again. */
  @Test
  void registryOutOfReachIsWaitedForAndNothingIsRefused(Endpoints endpoints) {
    ReportFixture report = Reports.clash().withKey("it-outage").withRegion("21.01");
    NewerWriter newer = NewerWriter.of(endpoints, Topic.SCORED, "outageOfDesks");
    double before = replacedThreads();
    registry.shut();

    probe.send(
        Topic.SCORED.wireName(),
        "21.01",
        newer.rewrite(codec.encode(Topic.SCORED, report.scored())));
    await(() -> registry.refused() >= 3 && replacedThreads() > before);
    registry.open();

    assertThat(snapshot(Topic.ESCALATIONS_KABUPATEN, "21.01", report).getReportCount())
        .isEqualTo(1);
    assertThat(probe.present(Topic.SCORED.deadLetterName(), r -> "21.01".equals(r.key())))
        .isEmpty();
  }

  @Test
  void reportUnderAnotherDesksKeyIsPoison() {
    ReportFixture stray = Reports.clash().withKey("it-stray").withRegion("16.01");
    byte[] bytes = codec.encode(Topic.SCORED, stray.scored());

    probe.send(Topic.SCORED.wireName(), "16.02", bytes);

    ProbeRecord letter =
        probe.await(Topic.SCORED.deadLetterName(), r -> Arrays.equals(r.value(), bytes), PATIENCE);
    assertThat(EventHeaders.text(letter.headers(), DeadLetter.REASON)).isEqualTo("WRONG_KEY");
  }

  private static double replacedThreads() {
    return desks.getBean(MeterRegistry.class).get("siaga.desk.threads.replaced").counter().count();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static CaseStatus status(ProbeRecord record) {
    return read(Topic.ESCALATIONS_KABUPATEN, record, CaseSnapshot.class).getStatus();
  }

  private static void submit(ReportFixture report) {
    ReportScored scored = report.scored();
    probe.send(
        Topic.SCORED.wireName(),
        scored.getReport().getRegion(),
        codec.encode(Topic.SCORED, scored));
  }

  private static void command(String id, String desk, String caseId, CommandKind kind) {
    send(commanded(id, desk, caseId, kind));
  }

  private static void send(DeskCommanded command) {
    probe.send(Topic.COMMANDS.wireName(), command.getDesk(), codec.encode(Topic.COMMANDS, command));
  }

  private static DeskCommanded commanded(String id, String desk, String caseId, CommandKind kind) {
    return DeskCommanded.newBuilder()
        .setCommandId(id)
        .setKind(kind)
        .setDesk(desk)
        .setCaseId(caseId)
        .setActor(new Actor("operator", "operator"))
        .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
        .setReason("karena")
        .build();
  }

  private static CaseSnapshot snapshot(Topic topic, String desk, ReportFixture report) {
    String id = report.id().toString();
    ProbeRecord found =
        probe.await(
            topic.wireName(),
            r ->
                desk.equals(r.key())
                    && read(topic, r, CaseSnapshot.class).getReports().stream()
                        .anyMatch(listed -> listed.getReportId().equals(id)),
            PATIENCE);
    return read(topic, found, CaseSnapshot.class);
  }

  private static <T extends SpecificRecord> T read(Topic topic, ProbeRecord record, Class<T> type) {
    return switch (codec.decode(topic, record.value())) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }

  private static ConfigurableApplicationContext start(Endpoints endpoints, Path state) {
    Map<String, Object> settings = new HashMap<>(endpoints.environment());
    settings.put("SIAGA_STATE_DIR", state.toString());
    settings.put("SIAGA_REGISTRY_URL", registry.url());
    settings.put("SIAGA_HTTP_PORT", "0");
    settings.put("siaga.desk.starting-policy", policy(state, "2s"));
    return new SpringApplicationBuilder(EscalationApplication.class).properties(settings).run();
  }

  /** The starting policy with another deadline for SEDANG. */
  private static String policy(Path directory, String sedang) {
    String text =
        PolicyFile.starting()
            .yaml()
            .replace("acknowledge-within: 4h", "acknowledge-within: " + sedang);
    try {
      return Files.writeString(Files.createDirectories(directory).resolve("uji.yaml"), text)
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
