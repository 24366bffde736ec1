package id.siaga.escalation.domain;

import java.util.List;

/**
 * What a message leads to; committed together or not at all.
 *
 * @param changes values of the desk's state, in order
 * @param publications records to publish, in order
 * @param notices what an operator of the system should be able to count
 */
public record Outcome(
    List<StateChange> changes, List<Publication> publications, List<Notice> notices) {

  public Outcome {
    changes = List.copyOf(changes);
    publications = List.copyOf(publications);
    notices = List.copyOf(notices);
  }

  /** Something worth a counter. */
  public enum Notice {
    REPORT_DUPLICATE,
    REPORT_CONFLICT,
    REPORT_NIHIL,
    FORWARD_DUPLICATE,
    FORWARD_GAP,
    FORWARD_STALE,
    COMMAND_DUPLICATE,
    COMMAND_REFUSED,
    DEADLINE_MISSED,
    DEADLINE_OBSOLETE,
    DEADLINE_QUARANTINED
  }
}
