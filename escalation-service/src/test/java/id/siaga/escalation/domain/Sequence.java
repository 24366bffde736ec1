package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One seeded run of the twins: reports, people, words between desks, and time. */
final class Sequence {

  /** Deadlines are shortened from 20 November, so some runs cross the day. */
  private static final Instant BEGIN = Instant.parse("2024-11-19T06:00:00Z");

  private static final List<String> DESKS = List.of("17.07", "17.01", "17.02", "63.01", "63.72");
  private static final List<String> AGENCIES = List.of("polres", "kodim", "bawaslu", "kesbang");
  private static final List<Category> CATEGORIES =
      List.of(Category.ANCAMAN, Category.GANGGUAN, Category.HAMBATAN, Category.TANTANGAN);
  private static final List<IncidentTopic> TOPICS =
      List.of(
          IncidentTopic.KEAMANAN,
          IncidentTopic.LOGISTIK,
          IncidentTopic.NETRALITAS,
          IncidentTopic.UNJUK_RASA);
  private static final List<Severity> GRAVE =
      List.of(
          Severity.RENDAH,
          Severity.RENDAH,
          Severity.SEDANG,
          Severity.SEDANG,
          Severity.TINGGI,
          Severity.KRITIS);

  private final Random random;
  private final Twins twins;
  private final People people;
  private final List<ScoredReport> submitted = new ArrayList<>();
  private final List<Timer> passed = new ArrayList<>();

  Sequence(long seed) {
    random = new Random(seed);
    twins = new Twins("seed " + seed);
    people = new People(random, twins);
    twins.world.now = BEGIN;
  }

  /** Runs it; what happened, for who wants to know whether enough did. */
  DeskWorld run() {
    int steps = 150 + random.nextInt(150);
    for (int step = 0; step < steps; step++) {
      step(step);
    }
    twins.settle(random);
    twins.agree();
    return twins.world;
  }

  private void step(int step) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> arrives(report("k" + step, null));
      case 4, 5 -> arrives(report("k" + step, earlier()));
      case 6 -> again();
      case 7, 8, 9, 10, 11, 12 -> people.order("c" + step);
      case 13, 14, 15, 16 -> words();
      case 17 -> stray();
      default -> time();
    }
  }

  private void arrives(ScoredReport report) {
    submitted.add(report);
    twins.handle(report.desk(), new DeskMessage.ReportArrived(report));
  }

  /** The same report, or another body under its id. */
  private void again() {
    if (!submitted.isEmpty()) {
      ScoredReport report = any(submitted);
      ScoredReport other = Scored.clash().withText("Isi lain.").report();
      twins.handle(
          report.desk(),
          new DeskMessage.ReportArrived(random.nextBoolean() ? report : with(report, other)));
    }
  }

  private static ScoredReport with(ScoredReport report, ScoredReport body) {
    return new ScoredReport(
        report.id(),
        report.agency(),
        report.desk(),
        report.place(),
        report.mode(),
        report.stage(),
        report.occurredAt(),
        report.submittedAt(),
        body.text(),
        body.contentHash(),
        report.follows(),
        report.classification(),
        report.signature());
  }

  /** What a follow-up follows: mostly a report of the same agency. */
  private ScoredReport earlier() {
    return submitted.isEmpty() || random.nextInt(8) == 0
        ? Scored.clash().withKey("unknown").report()
        : any(submitted);
  }

  private ScoredReport report(String key, @Nullable ScoredReport earlier) {
    boolean calm = random.nextInt(12) == 0;
    IncidentTopic topic = calm ? IncidentTopic.LAINNYA : any(TOPICS);
    Scored scored =
        Scored.clash()
            .withKey(key)
            .at(any(DESKS))
            .by(any(AGENCIES))
            .in(random.nextInt(12) > 0 ? ReportMode.LIVE : any(List.of(ReportMode.values())))
            .as(calm ? Category.NIHIL : any(CATEGORIES), topic, calm ? Severity.NIHIL : any(GRAVE))
            .occurring(twins.world.now.minus(Duration.ofMinutes(random.nextInt(1_600) - 100)));
    if (earlier != null) {
      boolean same = random.nextInt(6) > 0;
      scored =
          scored
              .at(earlier.desk().value())
              .by(same ? earlier.agency() : any(AGENCIES))
              .in(same ? earlier.mode() : scored.mode());
      scored =
          random.nextInt(5) < 2
              ? scored.withdrawing(earlier.id())
              : scored.correcting(earlier.id());
    }
    return dressed(scored.report());
  }

  /** With a desa, a signature that shares some places with others, and a doubt. */
  private ScoredReport dressed(ScoredReport report) {
    Classification said = report.classification();
    return new ScoredReport(
        report.id(),
        report.agency(),
        report.desk(),
        new ScoredReport.Place(null, any(List.of("a", "b", "")), null),
        report.mode(),
        report.stage(),
        report.occurredAt(),
        report.submittedAt(),
        report.text(),
        report.contentHash(),
        report.follows(),
        new Classification(
            said.category(),
            said.topic(),
            said.severity(),
            said.confidence(),
            null,
            random.nextInt(8) == 0,
            List.of(),
            "uji"),
        signature());
  }

  private Signature signature() {
    int story = random.nextInt(3);
    int other = random.nextInt(3);
    int shared = random.nextInt(3) > 0 ? 16 : random.nextInt(17);
    return new Signature(
        IntStream.range(0, 16).map(i -> (i < shared ? story : other) * 100 + i).toArray());
  }

  private void words() {
    int many = 1 + random.nextInt(6);
    for (int i = 0; i < many; i++) {
      twins.deliver(random);
    }
  }

  /** A word comes twice, goes astray, or comes late. */
  private void stray() {
    switch (random.nextInt(3)) {
      case 0 -> twins.skip(random);
      case 1 -> {
        if (!twins.skipped.isEmpty()) {
          twins.deliver(twins.skipped.remove(random.nextInt(twins.skipped.size())));
        }
      }
      default -> {
        if (!twins.delivered.isEmpty()) {
          twins.deliver(any(twins.delivered));
        }
      }
    }
  }

  /** Time passes, and a sweep fires some of what has fallen due, or what no longer counts. */
  private void time() {
    twins.world.desks.values().forEach(desk -> passed.addAll(desk.timers));
    int minutes = random.nextInt(10) == 0 ? 3 * 24 * 60 : 180;
    twins.world.now = twins.world.now.plus(Duration.ofMinutes(random.nextInt(minutes)));
    twins.sweep(random.nextInt(12));
    if (!passed.isEmpty() && random.nextInt(4) == 0) {
      Timer timer = any(passed);
      boolean real = timer.kind() == Timer.Kind.CHECKPOINT || timer.due().isAfter(twins.world.now);
      if (!real) {
        twins.handle(timer.desk(), new DeskMessage.DeadlineReached(timer));
      }
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
