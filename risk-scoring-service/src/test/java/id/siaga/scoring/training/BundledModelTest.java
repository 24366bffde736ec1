package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.ReportFeatures;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Vocabulary;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How good the bundled model is on reports it never saw, and that training gives it again. */
class BundledModelTest {

  private static final Path CORPUS = Path.of("model/corpus");
  private static final Criteria CRITERIA = CriteriaFiles.bundled();
  private static final Path CARD = Path.of("model/CARD.md");
  private static final Review REVIEW = Review.below(0.9);
  private static final Classifier MODEL = new Classifier(CRITERIA, BundledModel.read(), REVIEW);
  private static final List<LabelledReport> ALL = new ArrayList<>();
  private static final List<LabelledReport> HELD_OUT = new ArrayList<>();
  private static final List<LabelledReport> TRAINED_ON = new ArrayList<>();

  @BeforeAll
  static void readCorpus() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      ALL.addAll(Corpus.read(files.sorted().toList()));
    }
    ALL.forEach(report -> (Corpus.heldOut(report.id()) ? HELD_OUT : TRAINED_ON).add(report));
  }

  /** The figures themselves, so that the card can't say others. */
  @Test
  void isAsGoodOnReportsItNeverSawAsTheCardSays() throws IOException {
    Quality both = ModelCard.quality(MODEL, HELD_OUT);
    if (System.getProperty("train") == null) {
      assertThat(Files.readString(CARD)).contains(cheapFigures(both));
    }
    assertThat(HELD_OUT).hasSizeGreaterThan(800);
    assertThat(both.category().confusion().macroF1()).isGreaterThan(0.88);
    assertThat(both.topic().confusion().macroF1()).isGreaterThan(0.86);
    assertThat(both.severity().confusion().macroF1()).isGreaterThan(0.80);
    assertThat(both.category().calibration().expectedError()).isLessThan(0.05);
    assertThat(both.review().sureShare()).isGreaterThan(0.6);
    assertThat(both.review().accuracyOfSure()).isGreaterThan(0.97);
  }

  @Test
  void readsPlainShortReports() {
    assertThat(of("Ditemukan bom rakitan di gudang kotak suara KPU Lebong, warga diungsikan."))
        .returns(Category.ANCAMAN, Classification::category)
        .returns(Severity.KRITIS, Classification::severity);
    assertThat(of("Dua baliho paslon dirobek."))
        .returns(Category.GANGGUAN, Classification::category)
        .matches(found -> found.severity().compareTo(Severity.SEDANG) <= 0, "no more than SEDANG");
    assertThat(of("Situasi aman terkendali, tidak ada kejadian menonjol."))
        .returns(Category.NIHIL, Classification::category);
  }

  /** A criterion that allows no less than KRITIS allows no "nothing" either. */
  @Test
  void takesNothingForNothingThatACriterionHoldsTooGrave() {
    Classification found = of("Nihil kejadian, cuma granat aktif ditemukan di gudang KPU.");
    assertThat(found.category()).isNotEqualTo(Category.NIHIL);
    assertThat(found.severity()).isEqualTo(Severity.KRITIS);
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
    Trainer.Trained both = trained(CRITERIA);
    byte[] file = ModelFile.write(both.weights());
    LinearModel model =
        new LinearModel(ModelFile.read(file).version(), both.weights(), Vocabulary.bundled());
    Criteria none =
        new Criteria(CRITERIA.version(), CRITERIA.lexicon(), CRITERIA.scale(), List.of());
    Quality alone =
        ModelCard.quality(
            new Classifier(
                none,
                new LinearModel("alone", trained(none).weights(), Vocabulary.bundled()),
                REVIEW),
            HELD_OUT);
    String dear =
        ModelCard.row("model without the criteria", alone)
            + ModelCard.crossValidated(
                "both, cross-validated on the %d others".formatted(TRAINED_ON.size()),
                TRAINED_ON,
                both.validated());
    if (System.getProperty("train") != null) {
      Files.write(Path.of("src/main/resources/models/bundled.model"), file);
      Classifier classifier = new Classifier(CRITERIA, readAgain(file), REVIEW);
      Files.writeString(
          CARD, card(model.version(), cheapFigures(ModelCard.quality(classifier, HELD_OUT)), dear));
    } else {
      assertThat(model.version()).isEqualTo(BundledModel.read().version());
      assertThat(Files.readString(CARD)).contains(dear);
    }
  }

  static boolean isAsked() {
    return System.getProperty("train") != null || System.getProperty("full") != null;
  }

  private static Trainer.Trained trained(Criteria criteria) {
    return new Trainer(TRAINED_ON, new ReportFeatures(criteria, Vocabulary.bundled()), step -> {})
        .train();
  }

  private static LinearModel readAgain(byte[] file) {
    ModelFile.Named named = ModelFile.read(file);
    return new LinearModel(named.version(), named.weights(), Vocabulary.bundled());
  }

  private static Classification of(String text) {
    return MODEL.classify(Report.of(text));
  }

  private static List<String> cheapFigures(Quality both) {
    List<LabelledReport> given = TRAINED_ON.stream().filter(r -> r.id().startsWith("r")).toList();
    Quality rules = ModelCard.quality(new Classifier(CRITERIA, null, REVIEW), HELD_OUT);
    return List.of(
        ModelCard.naiveBayes(
            "naive Bayes, trained on %d of the 260".formatted(given.size()), given, HELD_OUT),
        ModelCard.naiveBayes(
            "naive Bayes, trained on all %d others".formatted(TRAINED_ON.size()),
            TRAINED_ON,
            HELD_OUT),
        ModelCard.row("criteria alone", rules),
        ModelCard.row("both", both),
        ModelCard.confidence(both),
        ModelCard.classes(both.category()),
        ModelCard.confusion(both.category()),
        ModelCard.classes(both.severity()),
        ModelCard.confusion(both.severity()),
        ModelCard.classes(both.topic()));
  }

  private static String card(String version, List<String> cheap, String dear) {
    return """
    # Figures of %s

    Of the %d reports that are never trained on. Made by the training command that README.md names; tests hold the file to what the model does.

    | accuracy / macro-F1 | category | topic | severity |
    |---|---|---|---|
    """
            .formatted(version, HELD_OUT.size())
        + String.join("", cheap.subList(0, 4))
        + dear
        + "\n## Confidence\n\n![Calibration and confusion of the category](calibration.png)\n\n"
        + cheap.get(4)
        + "\n## Category\n\n"
        + String.join("\n", cheap.subList(5, 7))
        + "\n## Severity\n\n"
        + String.join("\n", cheap.subList(7, 9))
        + "\n## Topic\n\n"
        + cheap.get(9);
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
