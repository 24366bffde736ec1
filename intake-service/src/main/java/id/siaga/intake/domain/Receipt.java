package id.siaga.intake.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.domain.ReportPublisher.Publication;
import java.util.List;

/** What the agency is told of its attempt. */
public sealed interface Receipt {

  /**
   * It is in.
   *
   * @param duplicate whether it was in already, and nothing was published now
   */
  record Accepted(Submission submission, boolean duplicate) implements Receipt {}

  /** It is not in. */
  sealed interface Refusal extends Receipt {}

  /** It breaks these rules. */
  record Refused(List<Violation> violations) implements Refusal {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The agency's key doesn't reach this region. */
  record OutOfReach(DeskCode region) implements Refusal {}

  /** Another report is in under the same key. */
  record Conflict(ReportId reportId, String idempotencyKey) implements Refusal {}

  /**
   * It could not be taken in now; the agency must send it again, with this key.
   *
   * @param cause anything but {@code ACKNOWLEDGED}
   */
  record NotNow(Publication cause, String idempotencyKey) implements Refusal {}
}
