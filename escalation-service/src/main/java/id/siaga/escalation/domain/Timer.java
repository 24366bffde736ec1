package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;

/**
 * A deadline in the ordered store.
 *
 * @param due never fires before
 * @param kind what falls due
 */
public record Timer(Instant due, DeskCode desk, CaseId caseId, Kind kind) {

  /** What can fall due. */
  public enum Kind {
    /** somebody at the desk must have acknowledged the case */
    ACKNOWLEDGE
  }

  /** Names this deadline: the same deadline has the same id. */
  public String id() {
    return kind + ":" + caseId + ":" + desk + ":" + due;
  }
}
