package id.siaga.intake.domain;

import id.siaga.events.domain.DeskCode;
import java.util.List;

/** What the rules say of a draft. */
public sealed interface Verdict {

  /** It keeps every rule. */
  record Valid(Submission submission) implements Verdict {}

  /** It breaks these. */
  record Invalid(List<Violation> violations) implements Verdict {

    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** The agency's key doesn't reach this region; what else is wrong is not said. */
  record OutOfReach(DeskCode region) implements Verdict {}
}
