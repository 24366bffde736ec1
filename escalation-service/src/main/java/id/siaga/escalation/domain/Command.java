package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a desk.
 *
 * @param id the client's id: a repeat changes nothing
 * @param reason why, or the comment
 */
public record Command(
    String id,
    CaseId caseId,
    String actor,
    String role,
    Instant issuedAt,
    @Nullable String reason,
    Order order) {

  /** The order itself. */
  public sealed interface Order {}

  /** Somebody has seen the case. */
  public record Acknowledge() implements Order {}

  /** Somebody notes something. */
  public record Comment() implements Order {}

  /** Up to a tier. */
  public record Escalate(Tier target) implements Order {}

  /** Solved here, or closed with a reason; the owner's alone. */
  public record End(CaseStatus how) implements Order {
    public End {
      if (!how.ended()) {
        throw new IllegalArgumentException("a case doesn't end as " + how);
      }
    }
  }
}
