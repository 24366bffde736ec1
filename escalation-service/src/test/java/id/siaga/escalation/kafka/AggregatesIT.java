package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.EscalationApplication;
import id.siaga.events.DeadLetter;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.WindowKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Counts on the real broker; {@code 95} and its kabupaten are this test's own. */
@RealStack
class AggregatesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ReportFixture GATE =
      Reports.clash()
          .withText("Pagar gudang di Wamena roboh diterpa angin, jalan masuk tertutup.")
          .withCategory(Category.HAMBATAN)
          .withTopic(IncidentTopic.LAINNYA);

  @TempDir static Path state;

  private static ConfigurableApplicationContext service;
  private static TopicProbe probe;
  private static EventCodec codec;

  @BeforeAll
  static void start(Endpoints endpoints) {
    codec = endpoints.codec();
    probe = new TopicProbe(endpoints);
    service = run(endpoints);
  }

  @AfterAll
  static void stop() {
    service.close();
    probe.close();
  }

  @Test
  void countsGoUpMoveWithTheClassAndGoOnAfterARestart(Endpoints endpoints) {
    ReportFixture first = report("first", "95.01", Severity.SEDANG);
    submit(first);
    submit(first);
    submit(report("same", "95.01", Severity.SEDANG));
    submit(report("neighbour", "95.02", Severity.SEDANG));
    CaseSnapshot opened = owner("95.01", first);

    await("95", WindowKind.DAY, Map.of("SEDANG", "2 cases, 3 reports"));
    await("95.01", WindowKind.QUARTER_HOUR, Map.of("SEDANG", "1 cases, 2 reports"));

    service.close();
    service = run(endpoints);
    override(opened, Severity.TINGGI);

    await(
        "95",
        WindowKind.DAY,
        Map.of("SEDANG", "1 cases, 1 reports", "TINGGI", "1 cases, 2 reports"));
    await("95.01", WindowKind.HOUR, Map.of("TINGGI", "1 cases, 2 reports"));
    await("ID", WindowKind.DAY, counts("95", WindowKind.DAY));
  }

  @Test
  void snapshotThatIsNoneGoesToTheDeadLettersAndItsNeighboursAreCounted() {
    byte[] rubbish = {1, 2, 3};
    String topic = Topic.ESCALATIONS_KABUPATEN.wireName();
    probe.send(topic, "96.01", rubbish);
    submit(report("after", "96.01", Severity.RENDAH));

    ProbeRecord letter =
        probe.await(topic + ".dlt", r -> Arrays.equals(r.value(), rubbish), PATIENCE);
    assertThat(EventHeaders.text(letter.headers(), DeadLetter.REASON)).isEqualTo("NOT_WIRE_FORMAT");
    await("96.01", WindowKind.HOUR, Map.of("RENDAH", "1 cases, 1 reports"));
  }

  private static ReportFixture report(String key, String region, Severity severity) {
    return GATE.withKey("it-count-" + key).withRegion(region).withSeverity(severity);
  }

  private static void submit(ReportFixture report) {
    ReportScored scored = report.scored();
    String key = scored.getReport().getRegion();
    probe.send(Topic.SCORED.wireName(), key, codec.encode(Topic.SCORED, scored));
  }

  private static void override(CaseSnapshot opened, Severity severity) {
    DeskCommanded command =
        DeskCommanded.newBuilder()
            .setCommandId("it-count-override")
            .setKind(CommandKind.OVERRIDE)
            .setDesk(opened.getDesk())
            .setCaseId(opened.getCaseId())
            .setActor(new Actor("operator", "operator"))
            .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .setReason("pagar menimpa warga")
            .setClassified(
                new IncidentClass(
                    opened.getCategory(),
                    opened.getTopic(),
                    id.siaga.events.avro.Severity.valueOf(severity.name())))
            .build();
    byte[] value = codec.encode(Topic.COMMANDS, command);
    probe.send(Topic.COMMANDS.wireName(), command.getDesk(), value);
  }

  private static CaseSnapshot owner(String desk, ReportFixture report) {
    ProbeRecord found =
        probe.await(
            Topic.ESCALATIONS_KABUPATEN.wireName(),
            r ->
                desk.equals(r.key())
                    && read(Topic.ESCALATIONS_KABUPATEN, r, CaseSnapshot.class)
                        .getReports()
                        .getFirst()
                        .getReportId()
                        .equals(report.id().toString()),
            PATIENCE);
    return read(Topic.ESCALATIONS_KABUPATEN, found, CaseSnapshot.class);
  }

  private static void await(String area, WindowKind window, Map<String, String> expected) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!counts(area, window).entrySet().containsAll(expected.entrySet())) {
      assertThat(System.nanoTime())
          .as("%s %s: %s instead of %s", area, window, counts(area, window), expected)
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /**
   * Severity to what is counted of this test's class in all windows of a kind, cells of zero left
   * out. Summed over windows, so that the quarter may change while the test runs.
   */
  private static Map<String, String> counts(String area, WindowKind window) {
    Map<String, AggregateCounted> latest = new HashMap<>();
    List<ProbeRecord> records =
        probe.present(Topic.AGGREGATES.wireName(), r -> area.equals(r.key()));
    for (ProbeRecord record : records) {
      AggregateCounted cell = read(Topic.AGGREGATES, record, AggregateCounted.class);
      boolean ours =
          cell.getTopic() == id.siaga.events.avro.IncidentTopic.LAINNYA
              && cell.getCategory() == id.siaga.events.avro.Category.HAMBATAN;
      if (cell.getWindow() == window && ours) {
        latest.merge(
            cell.getWindowStart() + " " + cell.getSeverity() + " " + cell.getStage(),
            cell,
            (a, b) -> a.getRevision() > b.getRevision() ? a : b);
      }
    }
    Map<String, int[]> sums = new TreeMap<>();
    for (AggregateCounted cell : latest.values()) {
      int[] sum = sums.computeIfAbsent(cell.getSeverity().name(), s -> new int[2]);
      sum[0] += cell.getCases();
      sum[1] += cell.getReports();
    }
    Map<String, String> told = new TreeMap<>();
    sums.forEach((severity, sum) -> {
      if (sum[0] != 0 || sum[1] != 0) {
        told.put(severity, sum[0] + " cases, " + sum[1] + " reports");
      }
    });
    return told;
  }

  private static <T extends SpecificRecord> T read(Topic topic, ProbeRecord record, Class<T> type) {
    return switch (codec.decode(topic, record.value())) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }

  private static ConfigurableApplicationContext run(Endpoints endpoints) {
    Map<String, Object> settings = new HashMap<>(endpoints.environment());
    settings.put("SIAGA_STATE_DIR", state.toString());
    settings.put("SIAGA_HTTP_PORT", "0");
    return new SpringApplicationBuilder(EscalationApplication.class).properties(settings).run();
  }
}
