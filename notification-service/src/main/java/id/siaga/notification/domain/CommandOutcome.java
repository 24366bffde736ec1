package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a desk answered to a command.
 *
 * @param caseId the case it was about; null where it was about none
 * @param refusal code of the rule that stands against it; null when it was accepted
 * @param action name of the kind of command; empty for one that isn't known here
 * @param object what the command names: of a referral the institution; null for nothing
 * @param actor role and name of who asked
 * @param summary what the API shows, a JSON object
 */
public record CommandOutcome(
    String commandId,
    DeskCode desk,
    @Nullable CaseId caseId,
    Verdict verdict,
    @Nullable String refusal,
    String action,
    @Nullable String object,
    String actor,
    Instant at,
    String summary) {

  /** Whether the desk did it. */
  public enum Verdict {
    ACCEPTED,
    REFUSED
  }

  public CommandOutcome {
    if ((refusal == null) != (verdict == Verdict.ACCEPTED)) {
      throw new IllegalArgumentException(
          "command " + commandId + ": a refusal's code goes with REFUSED only");
    }
  }
}
