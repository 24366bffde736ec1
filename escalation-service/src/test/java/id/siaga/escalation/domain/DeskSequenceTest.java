package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded sequences of everything at once; a failure names the seed that replays it. */
class DeskSequenceTest {

  private static final List<String> DESKS = List.of("17.07", "17.01", "63.01");
  private static final List<IncidentTopic> TOPICS =
      List.of(IncidentTopic.KEAMANAN, IncidentTopic.LOGISTIK, IncidentTopic.NETRALITAS);

  private static final List<Severity> GRAVE =
      List.of(Severity.RENDAH, Severity.SEDANG, Severity.TINGGI, Severity.KRITIS);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsItsPromisesWhateverComesInWhateverOrder(long seed) {
    Random random = new Random(seed);
    DeskWorld world = new DeskWorld();
    List<Scored> submitted = new ArrayList<>();
    for (int step = 0; step < 120; step++) {
      switch (random.nextInt(10)) {
        case 0 -> world.pass(Duration.ofMinutes(random.nextInt(90)));
        case 1 -> repeat(world, submitted, random);
        case 2, 3 -> command(world, random, "c" + random.nextInt(60));
        case 4 -> world.settle();
        default -> arrive(world, submitted, random, "k" + step);
      }
    }
    world.settle();

    assertThat(world.faults()).isEmpty();
    eachReportIsInOneCase(world, submitted);
    upperDesksHoldWhatTheOwnerSays(world);
    eachDeadlineHasOneTimer(world);
  }

  private static void arrive(DeskWorld world, List<Scored> submitted, Random random, String key) {
    Category category = any(random, List.of(Category.values()));
    Severity severity = category == Category.NIHIL ? Severity.NIHIL : any(random, GRAVE);
    IncidentTopic topic =
        category == Category.NIHIL
            ? IncidentTopic.LAINNYA
            : TOPICS.get(random.nextInt(TOPICS.size()));
    Scored report =
        Scored.clash()
            .withKey(key)
            .at(DESKS.get(random.nextInt(DESKS.size())))
            .by("agency-" + random.nextInt(3))
            .as(category, topic, severity)
            .like(random.nextInt(6));
    submitted.add(report);
    world.handle(new DeskCode(report.desk()), new DeskMessage.ReportArrived(report.report()));
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void repeat(DeskWorld world, List<Scored> submitted, Random random) {
    if (!submitted.isEmpty()) {
      Scored report = submitted.get(random.nextInt(submitted.size()));
      Outcome outcome =
          world.handle(new DeskCode(report.desk()), new DeskMessage.ReportArrived(report.report()));
      assertThat(outcome.publications()).isEmpty();
    }
    if (!world.underway.isEmpty()) {
      world.deliver(world.underway.getFirst());
    }
  }

  private static void command(DeskWorld world, Random random, String id) {
    List<CaseFile> files =
        world.desks.values().stream().flatMap(d -> d.cases.values().stream()).toList();
    if (files.isEmpty()) {
      return;
    }
    CaseFile file = files.get(random.nextInt(files.size()));
    Command.Order order =
        switch (random.nextInt(4)) {
          case 0 -> new Command.Acknowledge();
          case 1 -> new Command.Comment();
          case 2 -> new Command.Escalate(any(random, List.of(Tier.values())));
          default -> new Command.End(CaseStatus.RESOLVED_HERE, null);
        };
    world.handle(
        file.desk(),
        new DeskMessage.CommandGiven(
            new Command(id, file.id(), "op", "operator", world.now, "karena", order)));
  }

  private static void eachReportIsInOneCase(DeskWorld world, List<Scored> submitted) {
    Map<CaseId, Set<ReportId>> members =
        world.snapshots.stream()
            .filter(c -> c.file().owned() && c.cause().kind() == Cause.Kind.REPORT)
            .collect(
                Collectors.groupingBy(
                    c -> c.file().id(),
                    Collectors.mapping(c -> ReportId.of(c.cause().id()), Collectors.toSet())));
    Set<ReportId> seen = new HashSet<>();
    members.values().forEach(ids -> ids.forEach(id -> assertThat(seen.add(id)).isTrue()));
    Set<ReportId> expected =
        submitted.stream()
            .filter(report -> report.category() != Category.NIHIL)
            .map(Scored::id)
            .collect(Collectors.toSet());
    assertThat(seen).isEqualTo(expected);
    int counted =
        world.desks.values().stream()
            .flatMap(desk -> desk.cases.values().stream())
            .filter(CaseFile::owned)
            .mapToInt(file -> file.content().reportCount())
            .sum();
    assertThat(counted).isEqualTo(expected.size());
  }

  private static void upperDesksHoldWhatTheOwnerSays(DeskWorld world) {
    for (DeskWorld.Memory desk : world.desks.values()) {
      for (CaseFile owned : desk.cases.values()) {
        if (!owned.owned()) {
          continue;
        }
        for (Tier tier : owned.content().tiers()) {
          CaseFile copy = world.desk(owned.owner().at(tier)).caseFile(owned.id()).orElseThrow();
          assertThat(copy.content().revision()).isLessThanOrEqualTo(owned.content().revision());
          assertThat(copy.content().severity()).isEqualTo(owned.content().severity());
          assertThat(copy.content().category()).isEqualTo(owned.content().category());
          assertThat(copy.content().needsReview()).isEqualTo(owned.content().needsReview());
          assertThat(copy.content().agencies()).isEqualTo(owned.content().agencies());
          // 1.25 times what was told is told again.
          assertThat(owned.content().reportCount())
              .isLessThanOrEqualTo(Math.max(5, copy.content().reportCount() * 5 / 4));
          assertThat(copy.content().ownerStatus()).isEqualTo(owned.content().ownerStatus());
          if (copy.standing().status().ended()) {
            assertThat(copy.standing().status()).isEqualTo(owned.standing().status());
          }
        }
      }
    }
  }

  private static void eachDeadlineHasOneTimer(DeskWorld world) {
    for (DeskWorld.Memory desk : world.desks.values()) {
      List<Timer> due = desk.cases.values().stream().flatMap(f -> f.timers().stream()).toList();
      assertThat(desk.timers).containsExactlyInAnyOrderElementsOf(due);
      assertThat(desk.timers).allMatch(timer -> timer.due().isAfter(world.now));
    }
  }
}
