package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

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
import id.siaga.scoring.domain.model.Names;
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
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How good the bundled model is on reports it never saw, and that training gives it again. */
@SuppressWarnings("EnumOrdinal")
class BundledModelTest {

  private static final Path CORPUS = Path.of("model/corpus");
  private static final Criteria CRITERIA = CriteriaFiles.bundled();
  private static final List<LabelledReport> ALL = new ArrayList<>();

  @BeforeAll
  static void readCorpus() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      ALL.addAll(Corpus.read(files.sorted().toList()));
    }
  }

  @Test
  void isFarBetterThanTheCriteriaAloneOnReportsNeitherSaw() {
    List<LabelledReport> heldOut = ALL.stream().filter(r -> Corpus.heldOut(r.id())).toList();
    Classifier both = new Classifier(CRITERIA, BundledModel.read(), Review.below(0));
    Classifier alone = new Classifier(CRITERIA, 0.5);

    assertThat(heldOut).hasSizeGreaterThan(350);
    assertThat(accuracy(both, heldOut, Evidence.Part.CATEGORY)).isGreaterThan(0.80);
    assertThat(accuracy(both, heldOut, Evidence.Part.TOPIC)).isGreaterThan(0.76);
    assertThat(accuracy(both, heldOut, Evidence.Part.SEVERITY)).isGreaterThan(0.68);
    for (Evidence.Part part : Evidence.Part.values()) {
      assertThat(accuracy(both, heldOut, part)).isGreaterThan(accuracy(alone, heldOut, part) + 0.2);
    }
  }

  @Test
  void pointsAtWordsThatStandInTheText() {
    Classifier both = new Classifier(CRITERIA, BundledModel.read(), Review.below(0));
    for (LabelledReport report : ALL.subList(0, 300)) {
      String text = report.report().text();
      Classification found = both.classify(report.report());
      assertThat(found.evidence()).isNotEmpty();
      for (Evidence reason : found.evidence()) {
        assertThat(reason.span().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void seesNoNames() {
    Classifier both = new Classifier(CRITERIA, BundledModel.read(), Review.below(0));
    for (String[] pair :
        new String[][] {
          {"Budi", "Yohanes"}, {"PDIP", "Golkar"}, {"Islam", "Hindu"}, {"Dayak", "Madura"}
        }) {
      String text =
          "Massa pendukung %s membakar spanduk di depan posko, lima orang luka ringan, kata %s.";
      Classification one = both.classify(Report.of(text.formatted(pair[0], pair[0])));
      Classification two = both.classify(Report.of(text.formatted(pair[1], pair[1])));
      assertThat(two.confidence()).isEqualTo(one.confidence());
      assertThat(two.category()).isEqualTo(one.category());
    }
  }

  @Test
  void readsCaseAndEmojiAsNothing() {
    Classifier both = new Classifier(CRITERIA, BundledModel.read(), Review.below(0));
    for (LabelledReport report : ALL.subList(0, 200)) {
      String text = report.report().text();
      Classification plain = both.classify(Report.of(text));
      Classification loud = both.classify(Report.of("🚨 " + text.toUpperCase(Locale.ROOT) + " 🙏"));
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
    byte[] file =
        ModelFile.write(
            new Trainer(trainedOn, new ReportFeatures(CRITERIA, Names.bundled()), step -> {})
                .train()
                .weights());
    if (System.getProperty("train") != null) {
      Files.write(Path.of("src/main/resources/models/bundled.model"), file);
    }
    LinearModel bundled = BundledModel.read();
    assertThat(ModelFile.read(file).version()).isEqualTo(bundled.version());
  }

  static boolean isAsked() {
    return System.getProperty("train") != null || System.getProperty("full") != null;
  }

  private static double accuracy(
      Classifier classifier, List<LabelledReport> reports, Evidence.Part part) {
    ToIntFunction<Classification> found =
        c ->
            switch (part) {
              case CATEGORY -> c.category().ordinal();
              case TOPIC -> c.topic().ordinal();
              case SEVERITY -> c.severity().ordinal();
            };
    long right =
        reports.stream()
            .filter(r -> found.applyAsInt(classifier.classify(r.report())) == r.label(part))
            .count();
    return (double) right / reports.size();
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
