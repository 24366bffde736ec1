package id.siaga.scoring.domain.learning;

import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.quality.Labels;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case at one change, as its owner holds it, as far as it teaches anything.
 *
 * @param drill whether it is part of an exercise
 * @param said a person's class, while one holds; null where the classifier's does
 * @param gravest the gravest severity among the reports that stand, listed or not; null where none
 *     stands
 * @param reports those of its reports that it lists
 */
public record CaseSeen(
    String id,
    boolean drill,
    @Nullable Said said,
    @Nullable Severity gravest,
    List<ReportSeen> reports) {

  public CaseSeen {
    reports = List.copyOf(reports);
  }

  /**
   * What a person says that a case is. It took effect: what still waits for a second person, or was
   * refused, is not among it.
   *
   * @param by who; both, where a second person had to agree
   * @param role as what; null where that is known at another desk only
   * @param desk code of their desk
   * @param at when the owner applied it
   */
  public record Said(Labels labels, String by, @Nullable String role, String desk, Instant at) {}

  /**
   * A report of the case.
   *
   * @param stands whether it was neither corrected nor withdrawn
   * @param found what it was classified into
   */
  public record ReportSeen(
      String id, String agency, boolean stands, Labels found, Instant submittedAt) {}
}
