package id.siaga.scoring.tool;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.json.Submission;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a report that was taken for what it isn't.
 *
 * @param line of the report
 * @param id as the line names it
 * @param text what the evidence points into
 * @param evidence the reasons for this part
 */
record WrongDecision(
    long line,
    @Nullable String id,
    Evidence.Part part,
    Enum<?> label,
    Enum<?> found,
    double confidence,
    String text,
    List<Evidence> evidence) {

  /** The most confident first, and of equals the one that came first. */
  static final Comparator<WrongDecision> WORST_FIRST =
      Comparator.comparingDouble(WrongDecision::confidence)
          .reversed()
          .thenComparingLong(WrongDecision::line)
          .thenComparing(WrongDecision::part);

  WrongDecision {
    evidence = evidence.stream().filter(reason -> reason.part() == part).toList();
  }

  /** All of one report. */
  static List<WrongDecision> of(
      long line, Submission report, Labels labels, Classification found) {
    Classification.Confidence sure = found.confidence();
    return Stream.of(
            of(line, report, Evidence.Part.CATEGORY, labels.category(), sure.category(), found),
            of(line, report, Evidence.Part.TOPIC, labels.topic(), sure.topic(), found),
            of(line, report, Evidence.Part.SEVERITY, labels.severity(), sure.severity(), found))
        .filter(decision -> decision.label() != decision.found())
        .toList();
  }

  private static WrongDecision of(
      long line,
      Submission report,
      Evidence.Part part,
      Enum<?> label,
      double confidence,
      Classification all) {
    Enum<?> found =
        switch (part) {
          case CATEGORY -> all.category();
          case TOPIC -> all.topic();
          case SEVERITY -> all.severity();
        };
    return new WrongDecision(
        line, report.id(), part, label, found, confidence, report.report().text(), all.evidence());
  }
}
