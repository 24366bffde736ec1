package id.siaga.scoring.tool;

import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.quality.Calibration;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.domain.text.Span;
import id.siaga.scoring.json.ClassificationJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An evaluation as tables for a person. */
final class EvaluationText {

  /** What would move the cursor of a terminal, or turn the line. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

  private final PrintWriter out;

  EvaluationText(PrintWriter out) {
    this.out = out;
  }

  void print(Evaluation evaluation) {
    Quality quality = evaluation.quality();
    out.printf(
        Locale.ROOT,
        "%d reports, classified by version %s; lines with faults: %d%n",
        quality.reports(),
        evaluation.version(),
        evaluation.faults());
    out.println();
    out.printf(Locale.ROOT, "%-10s %8s %9s %6s%n", "part", "accuracy", "macro-F1", "ECE");
    quality.parts().forEach(this::summary);
    review(quality.review(), evaluation.reviewBelow());
    quality.parts().forEach(this::part);
    worst(evaluation.worst());
  }

  private void summary(PartQuality<?> part) {
    out.printf(
        Locale.ROOT,
        "%-10s %8.3f %9.3f %6.3f%n",
        small(part.part()),
        part.confusion().accuracy(),
        part.confusion().macroF1(),
        part.calibration().expectedError());
  }

  private void review(Quality.Review review, double below) {
    out.println();
    out.printf(
        Locale.ROOT,
        "At a review threshold of %s, %d of %d (%.3f) need no review; of those %d (%.3f) are in"
            + " the right category.%n",
        below,
        review.sure(),
        review.reports(),
        review.sureShare(),
        review.sureAndRight(),
        review.accuracyOfSure());
  }

  private <E extends Enum<E>> void part(PartQuality<E> part) {
    out.println();
    out.printf(Locale.ROOT, "%s%n", part.part());
    classes(part.confusion());
    confusion(part.confusion());
    reliability(part.calibration());
  }

  private <E extends Enum<E>> void classes(Confusion<E> confusion) {
    out.printf(
        Locale.ROOT,
        "  %-18s %9s %6s %6s %7s %6s%n",
        "class",
        "precision",
        "recall",
        "F1",
        "support",
        "found");
    for (E one : confusion.occurring()) {
      Confusion.Score score = confusion.score(one);
      out.printf(
          Locale.ROOT,
          "  %-18s %9s %6s %6s %7d %6d%n",
          one,
          share(score.precision()),
          share(score.recall()),
          share(score.f1()),
          score.labelled(),
          score.found());
    }
  }

  private <E extends Enum<E>> void confusion(Confusion<E> confusion) {
    List<E> classes = confusion.occurring();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      head.append("%6s".formatted((char) ('a' + i)));
    }
    out.println();
    out.printf(Locale.ROOT, "  %-20s%s   (rows: label, columns: found)%n", "", head);
    for (int i = 0; i < classes.size(); i++) {
      StringBuilder row = new StringBuilder();
      for (E found : classes) {
        row.append("%6d".formatted(confusion.count(classes.get(i), found)));
      }
      out.printf(Locale.ROOT, "  %s %-18s%s%n", (char) ('a' + i), classes.get(i), row);
    }
  }

  private void reliability(Calibration calibration) {
    out.println();
    out.printf(
        Locale.ROOT, "  %-12s %9s %10s %8s%n", "confidence", "decisions", "mean", "accuracy");
    for (Calibration.Bin bin : calibration.bins()) {
      out.printf(
          Locale.ROOT,
          "  %.1f to %.1f   %9d %10s %8s%n",
          bin.from(),
          bin.to(),
          bin.count(),
          share(bin.confidence()),
          share(bin.accuracy()));
    }
  }

  private void worst(List<WrongDecision> worst) {
    if (worst.isEmpty()) {
      return;
    }
    out.println();
    out.printf(Locale.ROOT, "MOST CONFIDENT ERRORS%n");
    for (WrongDecision wrong : worst) {
      out.printf(
          Locale.ROOT,
          "  %s:%d %s: %s is %s, found %s with confidence %.2f%n",
          wrong.file(),
          wrong.line(),
          plain(String.valueOf(wrong.id())),
          small(wrong.part()),
          wrong.label(),
          wrong.found(),
          wrong.confidence());
      out.printf(
          Locale.ROOT, "    \"%s\"%n", quote(wrong.text(), new Span(0, wrong.text().length())));
      wrong.evidence().forEach(reason -> reason(wrong.text(), reason));
    }
  }

  private void reason(String text, Evidence reason) {
    String quote = quote(text, reason.span());
    out.printf(
        Locale.ROOT,
        "    %+.2f %s by %s %s%s%n",
        reason.weight(),
        reason.supports(),
        small(reason.layer()),
        plain(reason.name()),
        quote == null ? "" : ": \"" + quote + "\"");
  }

  private static String share(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private static String small(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String quote(String text, Span span) {
    String quote = ClassificationJson.quote(text, span);
    return quote == null ? null : plain(quote);
  }

  private static String plain(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }
}
