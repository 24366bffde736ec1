package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in the ordered store.
 *
 * @param due never fires before
 * @param caseId the case; null for a deadline of the desk itself
 * @param kind what falls due
 * @param item which directive or referral; empty for the other kinds
 */
public record Timer(Instant due, DeskCode desk, @Nullable CaseId caseId, Kind kind, String item) {

  /** What can fall due. */
  public enum Kind {
    /** somebody at the desk must have acknowledged the case */
    ACKNOWLEDGE,
    /** the case must have ended */
    RESOLVE,
    /** the desk has put the case off until now */
    SNOOZE,
    /** a directive must have been done */
    DIRECTIVE,
    /** an institution must have answered */
    REFERRAL,
    /** the deputy is called, because nobody on duty has acknowledged */
    DEPUTY,
    /** the desk's head goes up, or is signed */
    CHECKPOINT
  }

  /** Names this deadline: the same deadline has the same id. */
  public String id() {
    String what = caseId == null ? "" : caseId + ":";
    String which = item.isEmpty() ? "" : ":" + item;
    return kind + ":" + what + desk + ":" + due + which;
  }
}
