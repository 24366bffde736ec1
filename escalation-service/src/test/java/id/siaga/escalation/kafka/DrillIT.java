package id.siaga.escalation.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.EscalationApplication;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.ReportMode;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A drill goes the whole way, and nothing of it shows where what is real does; 53 is its own. */
@RealStack
class DrillIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<Topic> REAL =
      List.of(
          Topic.ESCALATIONS_KABUPATEN,
          Topic.ESCALATIONS_PROVINSI,
          Topic.ESCALATIONS_NASIONAL,
          Topic.AGGREGATES,
          Topic.AUDIT);

  private static final ReportFixture BOMB =
      Reports.bombThreat()
          .withText("LATIHAN: tas mencurigakan di gudang logistik Kupang, area dikosongkan.");

  @TempDir static Path state;

  private static ConfigurableApplicationContext service;
  private static TopicProbe probe;
  private static EventCodec codec;

  @BeforeAll
  static void start(Endpoints endpoints) {
    codec = endpoints.codec();
    probe = new TopicProbe(endpoints);
    Map<String, Object> settings = new HashMap<>(endpoints.environment());
    settings.put("SIAGA_STATE_DIR", state.toString());
    settings.put("SIAGA_HTTP_PORT", "0");
    service = new SpringApplicationBuilder(EscalationApplication.class).properties(settings).run();
  }

  @AfterAll
  static void stop() {
    service.close();
    probe.close();
  }

  @Test
  void drillReachesItsOwnThreeDesksAndNothingReal() {
    ReportFixture drill = BOMB.withKey("it-drill").withRegion("53.01").withMode(ReportMode.DRILL);
    submit(drill);
    CaseSnapshot owner = drilled("L-53.01", drill, one -> true);
    assertThat(owner.getMode()).isEqualTo(id.siaga.events.avro.ReportMode.DRILL);
    CaseSnapshot nation = drilled("L-ID", drill, one -> true);
    assertThat(nation.getReasons().getFirst().getRule()).isEqualTo("kritis-serentak");
    assertThat(drilled("L-53", drill, one -> true).getCaseId()).isEqualTo(owner.getCaseId());

    // People name desks as they know them; that of the drill is meant.
    command(owner, CommandKind.TRANSFER, "53.02");
    CaseSnapshot next = drilled("L-53.02", drill, one -> true);
    command(next, CommandKind.ACKNOWLEDGE, null);
    drilled("L-53.02", drill, one -> one.getStatus() == CaseStatus.ACKNOWLEDGED);

    // What is real goes on at the desk beside it, and is all that shows there.
    ReportFixture real = BOMB.withKey("it-real").withRegion("53.01");
    submit(real);
    ProbeRecord there =
        probe.await(
            Topic.ESCALATIONS_NASIONAL.wireName(),
            r -> "ID".equals(r.key()) && holds(read(Topic.ESCALATIONS_NASIONAL, r), real),
            PATIENCE);
    CaseSnapshot snapshot = read(Topic.ESCALATIONS_NASIONAL, there);
    assertThat(snapshot.getOwner()).isEqualTo("53.01");
    assertThat(snapshot.getReportCount()).isEqualTo(1);
    for (Topic topic : REAL) {
      assertThat(probe.present(topic.wireName(), r -> r.value() != null))
          .as("%s", topic)
          .noneMatch(r -> text(r).contains("L-53") || text(r).contains(drill.id().toString()));
    }
  }

  @Test
  void chainsOfADrillHoldAmongThemselves() {
    ReportFixture drill =
        BOMB.withKey("it-drill-chain").withRegion("53.03").withMode(ReportMode.DRILL);
    submit(drill);
    drilled("L-ID", drill, one -> true);

    ChainVerifier verifier = new ChainVerifier();
    for (ProbeRecord record : probe.present(Topic.DRILL_AUDIT.wireName(), r -> true)) {
      AuditRecorded entry = decoded(Topic.DRILL_AUDIT, record, AuditRecorded.class);
      assertThat(entry.getDesk()).startsWith("L-");
      verifier.accept(AuditMapping.read(entry));
    }
    assertThat(verifier.faults()).isEmpty();
    assertThat(verifier.heads().keySet())
        .extracting(Object::toString)
        .contains("L-53.03", "L-53", "L-ID");
  }

  private static void submit(ReportFixture report) {
    String key = report.region();
    probe.send(Topic.SCORED.wireName(), key, codec.encode(Topic.SCORED, report.scored()));
  }

  private static void command(CaseSnapshot about, CommandKind kind, @Nullable String toDesk) {
    DeskCommanded command =
        DeskCommanded.newBuilder()
            .setCommandId("it-drill-" + kind)
            .setKind(kind)
            .setDesk(about.getDesk())
            .setCaseId(about.getCaseId())
            .setActor(new Actor("ketua", "supervisor"))
            .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .setReason("latihan")
            .setToDesk(toDesk)
            .build();
    String key = about.getDesk().substring("L-".length());
    probe.send(Topic.COMMANDS.wireName(), key, codec.encode(Topic.COMMANDS, command));
  }

  private static CaseSnapshot drilled(
      String desk, ReportFixture report, Predicate<CaseSnapshot> wanted) {
    ProbeRecord found =
        probe.await(
            Topic.DRILL_CASES.wireName(),
            r -> {
              CaseSnapshot one = read(Topic.DRILL_CASES, r);
              return one.getDesk().equals(desk) && holds(one, report) && wanted.test(one);
            },
            PATIENCE);
    return read(Topic.DRILL_CASES, found);
  }

  private static boolean holds(CaseSnapshot snapshot, ReportFixture report) {
    String id = report.id().toString();
    return snapshot.getReports().stream().anyMatch(one -> one.getReportId().equals(id));
  }

  private static String text(ProbeRecord record) {
    byte[] value = record.value();
    return value == null ? "" : new String(value, ISO_8859_1);
  }

  private static CaseSnapshot read(Topic topic, ProbeRecord record) {
    return decoded(topic, record, CaseSnapshot.class);
  }

  private static <T extends SpecificRecord> T decoded(
      Topic topic, ProbeRecord record, Class<T> type) {
    return switch (codec.decode(topic, record.value())) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }
}
