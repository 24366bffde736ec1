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
 * @param file where the report stands
 * @param line its line there
 * @param id as the line names it
 * @param text what the evidence points into
 * @param evidence the reasons for this part
 */
record WrongDecision(
    String file,
    long line,
    @Nullable String id,
    Evidence.Part part,
    Enum<?> label,
    Enum<?> found,
    double confidence,
    String text,
    List<Evidence> evidence) {

  /** The most confident first, then in a fixed order. */
  static final Comparator<WrongDecision> WORST_FIRST =
      Comparator.comparingDouble(WrongDecision::confidence)
          .reversed()
          .thenComparing(WrongDecision::file)
          .thenComparingLong(WrongDecision::line)
          .thenComparing(WrongDecision::part);

  WrongDecision {
    evidence = List.copyOf(evidence);
  }

  /** All of one report. */
  static List<WrongDecision> of(
      String file, long line, Submission report, Labels labels, Classification found) {
    Classification.Confidence sure = found.confidence();
    return Stream.of(Evidence.Part.values())
        .map(part -> {
          List<Evidence> reasons =
              found.evidence().stream().filter(reason -> reason.part() == part).toList();
          String text = report.report().text();
          return switch (part) {
            case CATEGORY ->
                new WrongDecision(
                    file,
                    line,
                    report.id(),
                    part,
                    labels.category(),
                    found.category(),
                    sure.category(),
                    text,
                    reasons);
            case TOPIC ->
                new WrongDecision(
                    file,
                    line,
                    report.id(),
                    part,
                    labels.topic(),
                    found.topic(),
                    sure.topic(),
                    text,
                    reasons);
            case SEVERITY ->
                new WrongDecision(
                    file,
                    line,
                    report.id(),
                    part,
                    labels.severity(),
                    found.severity(),
                    sure.severity(),
                    text,
                    reasons);
          };
        })
        .filter(decision -> decision.label() != decision.found())
        .toList();
  }
}
