package id.siaga.escalation.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Severity;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two instances share the desks; one is killed without warning while 20,000 reports and 2,000
 * commands flow. Everything readers of committed records see has happened exactly once.
 */
@RealStack
@Tag("full")
class DesksKillIT {

  private static final Logger log = LoggerFactory.getLogger(DesksKillIT.class);

  private static final int REPORTS = 20_000;
  private static final int REPORTS_A_CASE = 4;
  private static final int CASES = REPORTS / REPORTS_A_CASE;
  private static final int COMMANDS = 2_000;
  private static final int A_SECOND = 1_000;
  private static final Duration DEADLINE = Duration.ofSeconds(25);
  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir static Path directory;

  @Test
  void nothingIsLostAndNothingHappensTwiceWhenAnInstanceIsKilled(Endpoints endpoints)
      throws IOException {
    Map<String, String> settings = Map.of("SIAGA_DESK_STARTINGPOLICY", policy());
    try (DeskProcess survivor = DeskProcess.start(endpoints, directory.resolve("a"), settings);
        DeskProcess victim = DeskProcess.start(endpoints, directory.resolve("b"), settings);
        Flow flow = new Flow(endpoints)) {
      flow.send(0, REPORTS / 2);
      victim.kill();
      Instant killed = Instant.now();
      flow.markers();
      flow.send(REPORTS / 2, REPORTS);

      Committed committed = new Committed(endpoints);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> committed.read().contains(flow.markerIds));
      Duration recovery = Duration.between(killed, committed.lastOf(flow.markerIds));
      log.info("first commands after the kill were decided within {}", recovery);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> committed.read().settled(flow));

      assertThat(recovery).isLessThanOrEqualTo(RECOVERY);
      committed.verify(flow);
      assertThat(survivor.alive()).isTrue();
    }
  }

  /** The starting policy; who has a SEDANG case must acknowledge it within seconds. */
  private static String policy() throws IOException {
    String text =
        PolicyFile.starting()
            .yaml()
            .replace(
                "acknowledge-within: 4h",
                "acknowledge-within: {KABUPATEN: " + DEADLINE.toSeconds() + "s}");
    return Files.writeString(directory.resolve("policy.yaml"), text).toString();
  }

  /** What goes in. */
  private static final class Flow implements AutoCloseable {
    private static final List<String> REGIONS = regions();

    private final DeskLoad load;
    private final Set<String> reportIds = new HashSet<>();
    private final Set<String> commandIds = new HashSet<>();
    private final Set<String> markerIds = new HashSet<>();
    private final Map<CaseId, Severity> cases = new HashMap<>();

    Flow(Endpoints endpoints) {
      load = new DeskLoad(endpoints);
    }

    /** Reports, and acknowledgements of the cases of some 3,000 reports before. */
    void send(int from, int to) {
      long begin = System.nanoTime();
      for (int i = from; i < to; i++) {
        report(i);
        int command = i * COMMANDS / REPORTS;
        if (command > (i - 1) * COMMANDS / REPORTS || i == 0) {
          command("kill-ack-" + command, Math.max(0, i - 3_000) / REPORTS_A_CASE, false);
        }
        long ahead = begin + (i - from) * 1_000_000_000L / A_SECOND - System.nanoTime();
        if (ahead > 0) {
          LockSupport.parkNanos(ahead);
        }
      }
      load.flush();
    }

    /** One command for each partition, of a case that has long been there. */
    void markers() {
      Set<Integer> partitions = new HashSet<>();
      for (int i = 0; i < CASES / 4; i++) {
        byte[] key = region(i).getBytes(UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(key)) % Topic.PARTITIONS;
        if (partitions.add(partition)) {
          markerIds.add(command("kill-marker-" + partition, i, true));
        }
      }
      load.flush();
      assertThat(partitions).hasSize(Topic.PARTITIONS);
    }

    private void report(int i) {
      int incident = i / REPORTS_A_CASE;
      ReportFixture report = fixture(incident).withKey("kill-" + i);
      reportIds.add(report.id().toString());
      load.report(report);
      if (i % REPORTS_A_CASE == 0) {
        cases.put(caseId(incident), report.severity());
      }
    }

    private String command(String id, int incident, boolean comment) {
      commandIds.add(id);
      ReportFixture first = first(incident);
      load.command(id, first, comment ? CommandKind.COMMENT : CommandKind.ACKNOWLEDGE);
      return id;
    }

    private static ReportFixture fixture(int incident) {
      ReportFixture kind =
          switch (incident % 10) {
            case 0 -> Reports.bombThreat();
            case 1 -> Reports.clash();
            default -> Reports.wetBallots();
          };
      return kind.withRegion(region(incident)).withText("Peristiwa nomor " + incident + ".");
    }

    private static ReportFixture first(int incident) {
      return fixture(incident).withKey("kill-" + incident * REPORTS_A_CASE);
    }

    private static CaseId caseId(int incident) {
      return DeskLoad.caseId(first(incident));
    }

    private static String region(int incident) {
      return REGIONS.get(incident % REGIONS.size());
    }

    /** Kabupaten that no other test here reports from. */
    private static List<String> regions() {
      List<String> regions = new ArrayList<>();
      for (int province = 51; province <= 53; province++) {
        for (int kabupaten = 1; kabupaten <= 16; kabupaten++) {
          regions.add("%d.%02d".formatted(province, kabupaten));
        }
      }
      return regions;
    }

    @Override
    public void close() {
      load.close();
    }
  }

  /** What readers of committed records see. */
  private static final class Committed {
    private final EventCodec codec;
    private final CommittedTopics topics;
    private final List<AuditEntry> audit = new ArrayList<>();
    private final List<CaseSnapshot> snapshots = new ArrayList<>();
    private final Map<String, AuditEntry> decided = new HashMap<>();

    Committed(Endpoints endpoints) {
      codec = endpoints.codec();
      topics =
          new CommittedTopics(
              endpoints.bootstrapServers(),
              List.of(
                  Topic.AUDIT,
                  Topic.ESCALATIONS_KABUPATEN,
                  Topic.ESCALATIONS_PROVINSI,
                  Topic.ESCALATIONS_NASIONAL));
    }

    Committed read() {
      topics.more((topic, value) -> {
        if (topic == Topic.AUDIT) {
          AuditEntry entry = Chains.read(codec, value);
          audit.add(entry);
          if (entry.step().kind() == AuditKind.COMMAND_ACCEPTED
              || entry.step().kind() == AuditKind.COMMAND_REFUSED) {
            decided.putIfAbsent(entry.step().subjectId(), entry);
          }
        } else {
          snapshots.add(Chains.snapshot(codec, topic, value));
        }
      });
      return this;
    }

    boolean contains(Set<String> commands) {
      return decided.keySet().containsAll(commands);
    }

    Instant lastOf(Set<String> commands) {
      return commands.stream()
          .map(id -> Objects.requireNonNull(decided.get(id)).at())
          .max(Instant::compareTo)
          .orElseThrow();
    }

    boolean settled(Flow flow) {
      long reports = reports(flow).size();
      Set<CaseId> over = new HashSet<>(missed());
      over.addAll(acknowledged());
      boolean deadlines =
          flow.cases.entrySet().stream()
              .filter(one -> one.getValue() == Severity.SEDANG)
              .allMatch(one -> over.contains(one.getKey()));
      Set<String> held = heldAbove();
      return reports == REPORTS
          && contains(flow.commandIds)
          && deadlines
          && missed().stream()
              .filter(flow.cases::containsKey)
              .allMatch(id -> held.contains(id + " PROVINSI"));
    }

    void verify(Flow flow) {
      assertThat(reports(flow)).doesNotHaveDuplicates().hasSize(REPORTS);
      List<String> commands =
          audit.stream()
              .filter(entry -> flow.commandIds.contains(entry.step().subjectId()))
              .map(entry -> entry.step().subjectId())
              .toList();
      assertThat(commands)
          .as("every command is decided once")
          .containsExactlyInAnyOrderElementsOf(flow.commandIds);
      assertThat(missed()).as("no deadline fires twice").doesNotHaveDuplicates();
      assertThat(audit).noneMatch(entry -> entry.step().kind() == AuditKind.FORWARD_GAP);
      Map<String, List<Long>> revisions =
          snapshots.stream()
              .collect(
                  Collectors.groupingBy(
                      s -> s.getCaseId() + " " + s.getDesk(),
                      Collectors.mapping(CaseSnapshot::getDeskRevision, Collectors.toList())));
      revisions.forEach((copy, seen) -> {
        assertThat(seen).as(copy).doesNotHaveDuplicates();
        assertThat(seen).as(copy).hasSize(seen.getLast().intValue());
      });
      Set<String> held = heldAbove();
      flow.cases.forEach((id, severity) -> {
        if (severity == Severity.KRITIS) {
          assertThat(held).contains(id + " PROVINSI", id + " NASIONAL");
        }
        if (severity == Severity.TINGGI) {
          assertThat(held).contains(id + " PROVINSI");
        }
      });
      Chains.requireWhole(audit);
      log.info(
          "{} snapshots, {} audit entries, {} deadlines missed",
          snapshots.size(),
          audit.size(),
          missed().size());
    }

    private List<String> reports(Flow flow) {
      return snapshots.stream()
          .filter(s -> s.getCause().getKind() == CauseKind.REPORT)
          .map(s -> s.getCause().getCauseId())
          .filter(flow.reportIds::contains)
          .toList();
    }

    private List<CaseId> missed() {
      return audit.stream()
          .filter(entry -> entry.step().kind() == AuditKind.DEADLINE_MISSED)
          .filter(entry -> entry.step().detail().equals("ACKNOWLEDGE"))
          .filter(entry -> entry.desk().value().length() == "51.01".length())
          .map(entry -> entry.step().caseId())
          .toList();
    }

    private Set<CaseId> acknowledged() {
      return decided.values().stream()
          .filter(entry -> entry.step().kind() == AuditKind.COMMAND_ACCEPTED)
          .filter(entry -> entry.step().detail().equals("acknowledge"))
          .map(entry -> entry.step().caseId())
          .collect(Collectors.toSet());
    }

    private Set<String> heldAbove() {
      return snapshots.stream()
          .filter(s -> s.getDeskRevision() == 1)
          .map(s -> s.getCaseId() + " " + s.getTier())
          .collect(Collectors.toSet());
    }
  }
}
