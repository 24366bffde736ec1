package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.CommandKind;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Desks with very much to do. What is measured is logged; the bounds are generous. */
@RealStack
@Tag("full")
class DesksLoadIT {

  private static final Logger log = LoggerFactory.getLogger(DesksLoadIT.class);

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration DEADLINE = Duration.ofSeconds(75);

  @TempDir static Path directory;

  private static Map<String, String> settings = Map.of();

  @BeforeAll
  static void policy() throws IOException {
    String text =
        PolicyFile.starting()
            .yaml()
            .replace(
                "acknowledge-within: 4h",
                "acknowledge-within: {KABUPATEN: " + DEADLINE.toSeconds() + "s}");
    Path file = Files.writeString(directory.resolve("policy.yaml"), text);
    settings = Map.of("SIAGA_DESK_STARTINGPOLICY", file.toString());
  }

  @Test
  void hundredThousandDeadlinesDueTogetherAreWorkedOffWhileTheDesksKeepUp(Endpoints endpoints)
      throws IOException {
    int cases = 100_000;
    List<String> regions = regions(61, 64);
    List<String> quiet = regions(75, 76);
    try (DeskLoad load = new DeskLoad(endpoints);
        Entries entries = new Entries(endpoints)) {
      try (DeskProcess desks = DeskProcess.start(endpoints, directory.resolve("due"), settings)) {
        for (int i = 0; i < cases; i++) {
          load.report(distinct("due-" + i, regions.get(i % regions.size())));
        }
        load.flush();
        await().atMost(PATIENCE).until(() -> entries.opened("6") >= cases);
        log.info("{} cases opened", cases);
        desks.kill();
      }
      long early = entries.missed("6").size();
      // While nobody looks they all fall due.
      LockSupport.parkNanos(DEADLINE.toNanos());
      try (DeskProcess desks = DeskProcess.start(endpoints, directory.resolve("due"), settings)) {
        Instant begin = Instant.now();
        int asked = 0;
        while (entries.missed("6").size() < cases) {
          assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
          for (int i = 0; i < 100; i++) {
            load.report(distinct("meanwhile-" + asked++, quiet.get(i % quiet.size())));
          }
          load.flush();
          LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        Duration worked = Duration.between(begin, Instant.now());
        int all = asked;
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> entries.opened("75") + entries.opened("76") == all);
        log.info(
            "{} deadlines due together ({} before) worked off in {}, {} reports meanwhile",
            cases,
            early,
            worked,
            all);
        assertThat(entries.missed("6")).doesNotHaveDuplicates();
        assertThat(Files.readString(directory.resolve("due/log"))).doesNotContain("is replaced");
        assertThat(desks.alive()).isTrue();
      }
      Chains.requireWhole(entries.audit);
    }
  }

  @Test
  void deskWithTwentyThousandOpenCasesIsAboutAsFastAsOneWithTwenty(Endpoints endpoints)
      throws IOException {
    try (DeskLoad load = new DeskLoad(endpoints);
        Entries entries = new Entries(endpoints);
        DeskProcess desks = DeskProcess.start(endpoints, directory.resolve("size"), settings)) {
      open(load, "many", "71.01", 20_000);
      open(load, "few", "72.01", 20);
      await().atMost(PATIENCE).until(() -> entries.opened("71.01") == 20_000);
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < 9; round++) {
        double many = block(load, entries, "71.01", "many", 20_000, round);
        double few = block(load, entries, "72.01", "few", 20, round);
        ratios.add(many / few);
      }
      ratios.sort(Double::compare);
      log.info("20,000 open cases against 20, time a message: {}", ratios);
      assertThat(ratios.get(ratios.size() / 2)).isLessThan(2);
      assertThat(desks.alive()).isTrue();
    }
  }

  @Test
  void acknowledgementOvertakesTenThousandWaitingReports(Endpoints endpoints) throws IOException {
    List<Long> waits = new ArrayList<>();
    try (DeskLoad load = new DeskLoad(endpoints);
        DeskProcess desks = DeskProcess.start(endpoints, directory.resolve("ack"), settings);
        Acknowledged acknowledged = new Acknowledged(endpoints)) {
      List<String> regions = regions(73, 74);
      for (String region : regions) {
        load.report(distinct("ack-first", region));
      }
      load.flush();
      await().atMost(PATIENCE).until(() -> acknowledged.seen() >= regions.size());
      for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 10_000; i++) {
          load.report(distinct("ack-" + round + "-" + i, regions.get(i % regions.size())));
        }
        load.flush();
        ReportFixture first = distinct("ack-first", regions.get(round));
        long begin = System.nanoTime();
        load.command("ack-" + round, first, CommandKind.ACKNOWLEDGE);
        load.flush();
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(2))
            .until(() -> acknowledged.of(DeskLoad.caseId(first).toString()));
        waits.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
      }
      log.info("ms from command to committed snapshot with 10,000 reports waiting: {}", waits);
      assertThat(desks.alive()).isTrue();
    }
    waits.sort(Long::compare);
    assertThat(waits.get(waits.size() / 2)).isLessThan(500);
  }

  /** Microseconds a message, by the desk's own clock, over a block that waits as a whole. */
  private static double block(
      DeskLoad load, Entries entries, String region, String kind, int cases, int round) {
    int size = 1_000;
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < size; i++) {
      ReportFixture report =
          distinct(kind + "-" + (i * 7 + round) % Math.min(cases, 16), region)
              .withKey("block-" + kind + "-" + round + "-" + i);
      ids.add(report.id().toString());
      load.report(report);
    }
    load.flush();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> entries.times(ids).size() == size);
    List<Instant> times = entries.times(ids);
    return Duration.between(times.getFirst(), times.getLast()).toNanos() / 1e3 / size;
  }

  private static void open(DeskLoad load, String kind, String region, int cases) {
    for (int i = cases - 1; i >= 0; i--) {
      load.report(distinct(kind + "-" + i, region));
    }
    load.flush();
  }

  /** A report like no other: a case of its own. */
  private static ReportFixture distinct(String key, String region) {
    return Reports.wetBallots().withRegion(region).withKey(key).withText("Peristiwa " + key + ".");
  }

  private static List<String> regions(int from, int to) {
    List<String> regions = new ArrayList<>();
    for (int province = from; province <= to; province++) {
      for (int kabupaten = 1; kabupaten <= 12; kabupaten++) {
        regions.add("%d.%02d".formatted(province, kabupaten));
      }
    }
    return regions;
  }

  /** The chains, as committed. */
  private static final class Entries implements AutoCloseable {
    private final EventCodec codec;
    private final CommittedTopics topics;
    private final List<AuditEntry> audit = new ArrayList<>();

    Entries(Endpoints endpoints) {
      codec = endpoints.codec();
      topics = new CommittedTopics(endpoints.bootstrapServers(), List.of(Topic.AUDIT));
    }

    /** Cases opened at desks whose code begins so. */
    long opened(String desks) {
      return of(desks, AuditKind.CASE_OPENED).count();
    }

    /** Deadlines to acknowledge that kabupaten desks missed. */
    List<String> missed(String desks) {
      return of(desks, AuditKind.DEADLINE_MISSED).map(entry -> entry.step().subjectId()).toList();
    }

    /** When these reports were taken, in order. */
    List<Instant> times(Set<String> reports) {
      return read().audit.stream()
          .filter(entry -> reports.contains(entry.step().subjectId()))
          .map(AuditEntry::at)
          .toList();
    }

    private Stream<AuditEntry> of(String desks, AuditKind kind) {
      return read().audit.stream()
          .filter(entry -> entry.step().kind() == kind)
          .filter(entry -> entry.desk().value().length() == "71.01".length())
          .filter(entry -> entry.desk().value().startsWith(desks));
    }

    private Entries read() {
      topics.more((topic, value) -> audit.add(Chains.read(codec, value)));
      return this;
    }

    @Override
    public void close() {
      topics.close();
    }
  }

  /** The kabupaten's snapshots, as committed. */
  private static final class Acknowledged implements AutoCloseable {
    private final EventCodec codec;
    private final CommittedTopics topics;
    private final Set<String> cases = new HashSet<>();
    private int seen;

    Acknowledged(Endpoints endpoints) {
      codec = endpoints.codec();
      topics =
          new CommittedTopics(endpoints.bootstrapServers(), List.of(Topic.ESCALATIONS_KABUPATEN));
    }

    int seen() {
      read();
      return seen;
    }

    boolean of(String caseId) {
      read();
      return cases.contains(caseId);
    }

    private void read() {
      topics.more((topic, value) -> {
        CaseSnapshot snapshot = Chains.snapshot(codec, topic, value);
        seen++;
        if (snapshot.getStatus() == CaseStatus.ACKNOWLEDGED) {
          cases.add(snapshot.getCaseId());
        }
      });
    }

    @Override
    public void close() {
      topics.close();
    }
  }
}
