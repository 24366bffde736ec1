package id.siaga.scoring.training;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.quality.Calibration;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of a model card, as Markdown. */
final class ModelCard {

  private ModelCard() {}

  /** What a classifier makes of reports. */
  static Quality quality(Classifier classifier, List<LabelledReport> reports) {
    Quality quality = new Quality();
    for (LabelledReport report : reports) {
      quality.add(
          new Labels(report.category(), report.topic(), report.severity()),
          classifier.classify(report.report()));
    }
    return quality;
  }

  /** Accuracy and macro-F1 of each part. */
  static String row(String what, List<? extends Confusion<?>> parts) {
    return parts.stream()
        .map(c -> String.format(Locale.ROOT, " %.3f / %.3f |", c.accuracy(), c.macroF1()))
        .collect(Collectors.joining("", "| " + what + " |", "\n"));
  }

  static String row(String what, Quality quality) {
    return row(what, quality.parts().stream().map(PartQuality::confusion).toList());
  }

  /** What naive Bayes, trained on some reports, makes of others. */
  static String naiveBayes(
      String what, List<LabelledReport> trainedOn, List<LabelledReport> reports) {
    Confusion<Category> category = new Confusion<>(Category.class);
    Confusion<IncidentTopic> topic = new Confusion<>(IncidentTopic.class);
    Confusion<Severity> severity = new Confusion<>(Severity.class);
    NaiveBayes<Category> categories = new NaiveBayes<>(trainedOn, LabelledReport::category);
    NaiveBayes<IncidentTopic> topics = new NaiveBayes<>(trainedOn, LabelledReport::topic);
    NaiveBayes<Severity> severities = new NaiveBayes<>(trainedOn, LabelledReport::severity);
    for (LabelledReport report : reports) {
      category.add(report.category(), categories.classify(report));
      topic.add(report.topic(), topics.classify(report));
      severity.add(report.severity(), severities.classify(report));
    }
    return row(what, List.of(category, topic, severity));
  }

  /** The most probable choice of each part, by models that were trained without the report. */
  static String crossValidated(
      String what, List<LabelledReport> reports, List<double[]> probabilities) {
    Confusion<Category> category = new Confusion<>(Category.class);
    Confusion<IncidentTopic> topic = new Confusion<>(IncidentTopic.class);
    Confusion<Severity> severity = new Confusion<>(Severity.class);
    for (int i = 0; i < reports.size(); i++) {
      double[] p = probabilities.get(i);
      category.add(reports.get(i).category(), most(Category.values(), c -> p[Columns.of(c)]));
      topic.add(reports.get(i).topic(), most(IncidentTopic.values(), t -> p[Columns.of(t)]));
      severity.add(reports.get(i).severity(), most(Severity.values(), s -> p[Columns.of(s)]));
    }
    return row(what, List.of(category, topic, severity));
  }

  private static <E extends Enum<E>> E most(E[] choices, ToDoubleFunction<E> probability) {
    return Collections.max(List.of(choices), Comparator.comparingDouble(probability));
  }

  /** How sure it is, how often it is right then, and what goes to a person. */
  static String confidence(Quality quality) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d of %d (%.1f %%) need no review; of those %.1f %% have the right category.%n%n"
                + "| confidence in the category | reports | right |%n|---|---|---|%n",
            quality.review().sure(),
            quality.reports(),
            100 * quality.review().sureShare(),
            100 * quality.review().accuracyOfSure()));
    for (Calibration.Bin bin : quality.category().calibration().bins()) {
      if (bin.count() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %.1f–%.1f (mean %.2f) | %d | %.2f |%n",
                bin.from(),
                bin.to(),
                bin.confidence().orElse(0),
                bin.count(),
                bin.accuracy().orElse(0)));
      }
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%nExpected calibration error: category %.3f, topic %.3f, severity %.3f.%n",
                quality.category().calibration().expectedError(),
                quality.topic().calibration().expectedError(),
                quality.severity().calibration().expectedError()))
        .toString();
  }

  /** Precision, recall and F1 of each class of a part. */
  static <E extends Enum<E>> String classes(PartQuality<E> part) {
    StringBuilder text =
        new StringBuilder(
            "| %s | precision | recall | F1 | reports |%n|---|---|---|---|---|%n"
                .formatted(part.part().name().toLowerCase(Locale.ROOT)));
    for (E one : part.confusion().occurring()) {
      Confusion.Score score = part.confusion().score(one);
      text.append(
          "| %s | %s | %s | %s | %d |%n"
              .formatted(
                  one.name(),
                  share(score.precision()),
                  share(score.recall()),
                  share(score.f1()),
                  score.labelled()));
    }
    return text.toString();
  }

  /** Which class was taken for which. */
  static <E extends Enum<E>> String confusion(PartQuality<E> part) {
    List<E> classes = part.confusion().occurring();
    List<String> lines = new ArrayList<>();
    lines.add(
        classes.stream()
            .map(Enum::name)
            .collect(Collectors.joining(" | ", "| is \\ taken for | ", " |")));
    lines.add("|---" + "|---".repeat(classes.size()) + "|");
    for (E label : classes) {
      lines.add(
          classes.stream()
              .map(found -> String.valueOf(part.confusion().count(label, found)))
              .collect(Collectors.joining(" | ", "| **" + label.name() + "** | ", " |")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.2f", share.getAsDouble()) : "–";
  }
}
