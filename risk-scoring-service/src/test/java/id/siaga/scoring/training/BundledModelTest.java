package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.Quality;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.ReportFeatures;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Names;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How good the bundled model is on reports it never saw, and that training gives it again. */
class BundledModelTest {

  private static final Path CORPUS = Path.of("model/corpus");
  private static final Criteria CRITERIA = CriteriaFiles.bundled();
  private static final Path README = Path.of("model/README.md");
  private static final Classifier MODEL =
      new Classifier(CRITERIA, BundledModel.read(), new Review(0, 0, 0, 0.5));
  private static final List<LabelledReport> ALL = new ArrayList<>();

  @BeforeAll
  static void readCorpus() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      ALL.addAll(Corpus.read(files.sorted().toList()));
    }
  }

  /** The figures themselves, so that README.md can't say others. */
  @Test
  void isAsGoodOnReportsItNeverSawAsTheReadmeSays() throws IOException {
    List<LabelledReport> heldOut = ALL.stream().filter(r -> Corpus.heldOut(r.id())).toList();
    List<Classification> alone = classified(new Classifier(CRITERIA, 0.5), heldOut);
    List<Classification> both = classified(MODEL, heldOut);
    List<Integer> surest =
        IntStream.range(0, heldOut.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> both.get(i).confidence().category())
                    .reversed())
            .toList();

    assertThat(heldOut).hasSizeGreaterThan(350);
    assertThat(Files.readString(README))
        .contains(
            row("criteria alone", heldOut, alone),
            row("model with criteria as features", heldOut, both),
            String.format(
                Locale.ROOT,
                "Expected calibration error of the category: %.3f (ten bins)",
                calibrationError(heldOut, both)),
            String.format(
                Locale.ROOT,
                "Of the surest half %.1f %% have the right category, of the surest 60 %% %.1f %%",
                100 * rightCategories(surest.subList(0, heldOut.size() / 2), heldOut, both),
                100 * rightCategories(surest.subList(0, heldOut.size() * 6 / 10), heldOut, both)));
    for (Evidence.Part part : Evidence.Part.values()) {
      assertThat(quality(part, heldOut, both).accuracy())
          .isGreaterThan(quality(part, heldOut, alone).accuracy() + 0.2);
    }
  }

  /** The reason why criteria alone are in force; when it fails, RATIONALE.md must change too. */
  @Test
  void stillMisreadsAPlainShortReport() {
    Report bomb =
        Report.of("Ditemukan bom rakitan di gudang kotak suara KPU Lebong, warga diungsikan.");
    assertThat(MODEL.classify(bomb).category()).isEqualTo(Category.NIHIL);
    assertThat(new Classifier(CRITERIA, 0.5).classify(bomb).category()).isEqualTo(Category.ANCAMAN);
  }

  @Test
  void sendsToAPersonWhatIsWrittenInWordsItDoesNotKnow() {
    assertThat(
            MODEL
                .classify(Report.of("Der Bürgermeister eröffnete gestern feierlich das Freibad."))
                .needsReview())
        .isTrue();
  }

  @Test
  void pointsAtWordsThatStandInTheText() {
    for (LabelledReport report : ALL.subList(0, 300)) {
      String text = report.report().text();
      Classification found = MODEL.classify(report.report());
      assertThat(found.evidence()).isNotEmpty();
      for (Evidence reason : found.evidence()) {
        assertThat(reason.span().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void seesNoNames() {
    for (String[] pair :
        new String[][] {
          {"Budi", "Yohanes"}, {"PDIP", "Golkar"}, {"Islam", "Hindu"}, {"Dayak", "Madura"}
        }) {
      String text =
          "Massa pendukung %s membakar spanduk di depan posko, lima orang luka ringan, kata %s.";
      Classification one = MODEL.classify(Report.of(text.formatted(pair[0], pair[0])));
      Classification two = MODEL.classify(Report.of(text.formatted(pair[1], pair[1])));
      assertThat(two.confidence()).isEqualTo(one.confidence());
      assertThat(two.category()).isEqualTo(one.category());
    }
  }

  @Test
  void readsCaseAndEmojiAsNothing() {
    for (LabelledReport report : ALL.subList(0, 200)) {
      String text = report.report().text();
      Classification plain = MODEL.classify(Report.of(text));
      Classification loud =
          MODEL.classify(Report.of("🚨 " + text.toUpperCase(Locale.ROOT) + " 🙏"));
      assertThat(loud.category()).as(report.id()).isEqualTo(plain.category());
      assertThat(loud.severity()).as(report.id()).isEqualTo(plain.severity());
    }
  }

  @Test
  void noReportIsAlikeToOneOnTheOtherSideOfTheSplit() {
    Map<String, List<Integer>> places = new HashMap<>();
    List<Set<String>> grams = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i++) {
      Set<String> own = grams(ALL.get(i).report().text());
      grams.add(own);
      int place = i;
      own.forEach(gram -> places.computeIfAbsent(gram, g -> new ArrayList<>()).add(place));
    }
    for (int i = 0; i < ALL.size(); i++) {
      Set<Integer> others = new HashSet<>();
      grams.get(i).forEach(gram -> others.addAll(places.getOrDefault(gram, List.of())));
      for (int other : others) {
        if (Corpus.heldOut(ALL.get(i).id()) != Corpus.heldOut(ALL.get(other).id())) {
          Set<String> both = new HashSet<>(grams.get(i));
          both.retainAll(grams.get(other));
          double union = grams.get(i).size() + grams.get(other).size() - both.size();
          assertThat(both.size() / union)
              .as(ALL.get(i).id() + " " + ALL.get(other).id())
              .isLessThanOrEqualTo(0.5);
        }
      }
    }
  }

  /** Training again gives the same bytes; {@code -Dtrain} puts what it gives in their place. */
  @Test
  @EnabledIf("isAsked")
  void trainingGivesTheBundledModel() throws IOException {
    List<LabelledReport> trainedOn = ALL.stream().filter(r -> !Corpus.heldOut(r.id())).toList();
    Trainer.Trained trained =
        new Trainer(trainedOn, new ReportFeatures(CRITERIA, Names.bundled()), step -> {}).train();
    byte[] file = ModelFile.write(trained.weights());
    if (System.getProperty("train") != null) {
      Files.write(Path.of("src/main/resources/models/bundled.model"), file);
    }
    LinearModel bundled = BundledModel.read();
    assertThat(ModelFile.read(file).version()).isEqualTo(bundled.version());
    assertThat(Files.readString(README)).contains(crossValidated(trainedOn, trained.validated()));
  }

  static boolean isAsked() {
    return System.getProperty("train") != null || System.getProperty("full") != null;
  }

  private static List<Classification> classified(
      Classifier classifier, List<LabelledReport> reports) {
    return reports.stream().map(r -> classifier.classify(r.report())).toList();
  }

  private static Quality quality(
      Evidence.Part part, List<LabelledReport> reports, List<Classification> found) {
    return Quality.of(
        reports.stream().map(r -> label(part, r)).toList(),
        found.stream()
            .map(c ->
                switch (part) {
                  case CATEGORY -> c.category();
                  case TOPIC -> c.topic();
                  case SEVERITY -> c.severity();
                })
            .toList());
  }

  private static Enum<?> label(Evidence.Part part, LabelledReport report) {
    return switch (part) {
      case CATEGORY -> report.category();
      case TOPIC -> report.topic();
      case SEVERITY -> report.severity();
    };
  }

  private static String row(String what, List<LabelledReport> reports, List<Classification> found) {
    return row(what, part -> quality(part, reports, found));
  }

  private static String row(String what, Function<Evidence.Part, Quality> quality) {
    return Stream.of(Evidence.Part.values())
        .map(quality)
        .map(q -> String.format(Locale.ROOT, " %.2f / %.2f |", q.accuracy(), q.macroF1()))
        .collect(Collectors.joining("", "| " + what + " |", ""));
  }

  /** The most probable choice of each part, by models that were trained without the report. */
  private static String crossValidated(List<LabelledReport> reports, List<double[]> validated) {
    return row(
        "the same, cross-validated on the others",
        part -> {
          List<? extends Enum<?>> found =
              validated.stream()
                  .map(p ->
                      switch (part) {
                        case CATEGORY -> most(Category.values(), c -> p[Columns.of(c)]);
                        case TOPIC -> most(IncidentTopic.values(), t -> p[Columns.of(t)]);
                        case SEVERITY -> most(Severity.values(), v -> p[Columns.of(v)]);
                      })
                  .toList();
          return Quality.of(reports.stream().map(r -> label(part, r)).toList(), found);
        });
  }

  private static <E extends Enum<E>> E most(E[] choices, ToDoubleFunction<E> probability) {
    return Collections.max(List.of(choices), Comparator.comparingDouble(probability));
  }

  private static double rightCategories(
      List<Integer> of, List<LabelledReport> reports, List<Classification> found) {
    return of.stream()
        .mapToInt(i -> found.get(i).category() == reports.get(i).category() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static double calibrationError(List<LabelledReport> reports, List<Classification> found) {
    double[] tooSure = new double[10];
    for (int i = 0; i < found.size(); i++) {
      double sure = found.get(i).confidence().category();
      int right = found.get(i).category() == reports.get(i).category() ? 1 : 0;
      tooSure[(int) Math.min(9, sure * 10)] += sure - right;
    }
    return Arrays.stream(tooSure).map(Math::abs).sum() / found.size();
  }

  private static Set<String> grams(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      grams.add(String.join(" ", List.of(words).subList(i, i + 5)));
    }
    return grams;
  }
}
