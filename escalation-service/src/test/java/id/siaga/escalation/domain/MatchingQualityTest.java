package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Matching against pairs that were labelled before anybody looked at it. */
class MatchingQualityTest {

  private static final Path DOCUMENT = Path.of("MATCHING.md");
  private static final List<String> SPLITS = List.of("tune", "held-out");
  private static final double ONE_PLACE = 1 / 16.0;
  private static final double THREE_PLACES = 3 / 16.0;
  private static final List<Double> THRESHOLDS =
      List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);

  private final List<LabelledPair> pairs = LabelledPair.all();

  @Test
  void isAsGoodAsTheDocumentSays() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(rows(true, "in force", MatchingQualityTest::inForce));
    lines.addAll(rows(true, "proposed", MatchingQualityTest::proposed));
    double best = bestBetweenKabupaten();
    lines.addAll(rows(false, "at " + best, alike(best)));
    lines.addAll(rows(false, "at " + THREE_PLACES, alike(THREE_PLACES)));
    for (LabelledPair.Nearness nearness : LabelledPair.Nearness.values()) {
      lines.addAll(thresholds(nearness.words, pairs(true, pair -> pair.nearness() == nearness)));
    }
    lines.addAll(thresholds("two kabupaten", pairs(false, pair -> true)));
    lines.forEach(System.out::println);
    assertThat(Files.readAllLines(DOCUMENT)).containsAll(lines);
  }

  @Test
  void staysAboveItsFloors() {
    for (String split : SPLITS) {
      MatchQuality within =
          MatchQuality.of(
              pairs(true, pair -> pair.split().equals(split)), MatchingQualityTest::inForce);
      assertThat(within.precision()).as(split).isGreaterThanOrEqualTo(0.38);
      assertThat(within.recall()).as(split).isGreaterThanOrEqualTo(0.05);
      MatchQuality between =
          MatchQuality.of(pairs(false, pair -> pair.split().equals(split)), alike(THREE_PLACES));
      assertThat(between.precision()).as(split).isGreaterThanOrEqualTo(0.95);
      assertThat(between.recall()).as(split).isGreaterThanOrEqualTo(0.2);
    }
  }

  @Test
  void isMeasuredOnAtLeastFiftyThatLookAlikeAndDiffer() {
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(240);
    assertThat(pairs(true, pair -> pair.hard() && !pair.same())).hasSizeGreaterThanOrEqualTo(50);
    assertThat(pairs(false, pair -> pair.hard() && !pair.same())).hasSizeGreaterThanOrEqualTo(20);
  }

  private static boolean inForce(LabelledPair pair) {
    CaseId caseId = new CaseId(new UUID(0, 1));
    return MatchBucket.EMPTY.with(caseId, pair.a()).match(pair.b()).isPresent();
  }

  /** Two desa are two incidents; in one desa a single equal place of the signature is enough. */
  private static boolean proposed(LabelledPair pair) {
    return switch (pair.nearness()) {
      case SAME_DESA -> inTime(pair) && pair.similarity() >= ONE_PLACE;
      case OTHER_DESA -> false;
      case SAME_KECAMATAN, KABUPATEN -> inTime(pair) && pair.similarity() >= MatchBucket.ALIKE;
    };
  }

  private static boolean inTime(LabelledPair pair) {
    Duration apart = Duration.between(pair.a().occurredAt(), pair.b().occurredAt()).abs();
    return apart.compareTo(MatchBucket.WINDOW) <= 0;
  }

  private static Predicate<LabelledPair> alike(double threshold) {
    return pair -> pair.similarity() >= threshold;
  }

  /** By F1 on the pairs for tuning; of equals, the lowest. */
  private double bestBetweenKabupaten() {
    List<LabelledPair> tune = pairs(false, pair -> pair.split().equals("tune"));
    return IntStream.rangeClosed(1, 16)
        .mapToObj(places -> places / 16.0)
        .max(Comparator.comparingDouble(t -> MatchQuality.of(tune, alike(t)).f1()))
        .orElseThrow();
  }

  private List<LabelledPair> pairs(boolean within, Predicate<LabelledPair> which) {
    return pairs.stream().filter(pair -> pair.within() == within).filter(which).toList();
  }

  private List<String> rows(boolean within, String name, Predicate<LabelledPair> rule) {
    List<String> rows = new ArrayList<>();
    for (String split : SPLITS) {
      List<LabelledPair> all = pairs(within, pair -> pair.split().equals(split));
      List<LabelledPair> hard = all.stream().filter(LabelledPair::hard).toList();
      rows.add(row(within, name, split + ", all", all, rule));
      rows.add(row(within, name, split + ", hard", hard, rule));
    }
    return rows;
  }

  private static String row(
      boolean within,
      String name,
      String part,
      List<LabelledPair> pairs,
      Predicate<LabelledPair> rule) {
    String scope = within ? "one kabupaten" : "two kabupaten";
    return "| %s | %s | %s | %d | %s |"
        .formatted(scope, name, part, pairs.size(), MatchQuality.of(pairs, rule).cells());
  }

  private static List<String> thresholds(String words, List<LabelledPair> pairs) {
    List<String> rows = new ArrayList<>();
    for (String split : SPLITS) {
      List<LabelledPair> part = pairs.stream().filter(p -> p.split().equals(split)).toList();
      List<String> cells =
          THRESHOLDS.stream()
              .map(t -> MatchQuality.of(part, p -> inTime(p) && p.similarity() >= t).cell())
              .toList();
      rows.add(
          "| %s | %s | %d | %s |".formatted(words, split, part.size(), String.join(" | ", cells)));
    }
    return rows;
  }
}
