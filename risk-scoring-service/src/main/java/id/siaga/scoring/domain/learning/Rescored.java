package id.siaga.scoring.domain.learning;

import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.quality.Labels;
import java.time.Instant;

/**
 * A report of the past and what another classifier makes of it.
 *
 * @param region code of its kabupaten, which is also its desk
 * @param before what was published for it, or would be now where nothing was
 * @param published whether something was
 * @param after what the other one says
 */
public record Rescored(
    String id,
    String region,
    Stage stage,
    ReportMode mode,
    Instant submittedAt,
    String text,
    Decided before,
    boolean published,
    Classification after) {

  /** Whether any part of its class changes. */
  public boolean changes() {
    return !before.labels().equals(Decided.of(after).labels());
  }

  /** The class it would have. */
  public Labels labels() {
    return new Labels(after.category(), after.topic(), after.severity());
  }
}
