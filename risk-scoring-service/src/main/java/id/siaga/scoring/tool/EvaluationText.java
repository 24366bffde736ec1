package id.siaga.scoring.tool;

import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.quality.Calibration;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
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

  void print(Evaluation evaluation, long faulty) {
    Quality quality = evaluation.quality();
    line(
        "%d reports, classified by version %s; lines with faults: %d",
        quality.reports(), evaluation.version(), faulty);
    line("");
    line("%-10s %8s %9s %6s", "part", "accuracy", "macro-F1", "ECE");
    quality.parts().forEach(this::summary);
    review(quality.review(), evaluation.reviewBelow());
    for (PartQuality<?> part : quality.parts()) {
      line("");
      line("%s", name(part).toUpperCase(Locale.ROOT));
      classes(part);
      confusion(part);
      reliability(part.calibration());
    }
    worst(evaluation.worst());
  }

  private void summary(PartQuality<?> part) {
    line(
        "%-10s %8.2f %9.2f %6.3f",
        name(part),
        part.confusion().accuracy(),
        part.confusion().macroF1(),
        part.calibration().expectedError());
  }

  private void review(Quality.Review review, double below) {
    line(
        "Below confidence %s: %d of %d (%.2f) need review; of the other %d the category is right"
            + " in %d (%.2f).",
        below,
        review.reports() - review.sure(),
        review.reports(),
        review.share(),
        review.sure(),
        review.sureAndRight(),
        review.accuracyOfSure());
  }

  private <E extends Enum<E>> void classes(PartQuality<E> part) {
    line("  %-18s %8s %6s %9s %6s %5s", "class", "labelled", "found", "precision", "recall", "F1");
    for (E one : part.confusion().occurring()) {
      Confusion.Score score = part.confusion().score(one);
      line(
          "  %-18s %8d %6d %9s %6s %5s",
          one,
          score.labelled(),
          score.found(),
          share(score.precision()),
          share(score.recall()),
          share(score.f1()));
    }
  }

  private <E extends Enum<E>> void confusion(PartQuality<E> part) {
    List<E> classes = part.confusion().occurring();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      head.append("%5s".formatted((char) ('a' + i)));
    }
    line("");
    line("  %-20s%s   (rows: label, columns: found)", "", head);
    for (int i = 0; i < classes.size(); i++) {
      StringBuilder row = new StringBuilder();
      for (E found : classes) {
        row.append("%5d".formatted(part.confusion().count(classes.get(i), found)));
      }
      line("  %s %-18s%s", (char) ('a' + i), classes.get(i), row);
    }
  }

  private void reliability(Calibration calibration) {
    line("");
    line("  %-12s %9s %6s %8s", "confidence", "decisions", "mean", "accuracy");
    for (Calibration.Bin bin : calibration.bins()) {
      line(
          "  %.1f to %.1f   %9d %6s %8s",
          bin.from(), bin.to(), bin.count(), share(bin.confidence()), share(bin.accuracy()));
    }
  }

  private void worst(List<WrongDecision> worst) {
    if (worst.isEmpty()) {
      return;
    }
    line("");
    line("MOST CONFIDENT ERRORS");
    for (WrongDecision wrong : worst) {
      line(
          "  line %d%s: %s %s, found %s with confidence %.2f",
          wrong.line(),
          wrong.id() == null ? "" : " (" + plain(wrong.id()) + ")",
          name(wrong.part()),
          wrong.label(),
          wrong.found(),
          wrong.confidence());
      wrong.evidence().forEach(reason -> reason(wrong.text(), reason));
    }
  }

  private void reason(String text, Evidence reason) {
    @Nullable String quote = ClassificationJson.quote(text, reason.span());
    line(
        "    %+.2f %s by %s %s%s",
        reason.weight(),
        reason.supports(),
        name(reason.layer()),
        reason.name(),
        quote == null ? "" : ": \"" + plain(quote) + "\"");
  }

  private static String share(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  static String name(PartQuality<?> part) {
    return part == null ? "" : name(EvaluationJson.part(part));
  }

  private static String name(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }

  private void line(String format, @Nullable Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments).stripTrailing());
  }
}
