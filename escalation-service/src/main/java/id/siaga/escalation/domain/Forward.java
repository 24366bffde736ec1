package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.UUID;

/**
 * What one desk tells another.
 *
 * @param id deterministic
 * @param pairSequence number of this message between the two, from 1, no gaps
 * @param senderHead head of the sender's chain once the sending was recorded there
 */
public record Forward(
    UUID id,
    DeskCode from,
    DeskCode to,
    long pairSequence,
    AuditHead senderHead,
    Instant sentAt,
    Body body) {

  /** What it says. */
  public sealed interface Body {

    /** The case it is about. */
    CaseId caseId();
  }

  /**
   * A case, whole.
   *
   * @param file as the sender holds it, texts masked
   * @param reason why it goes up, or what is new
   * @param directed whether this escalates; false for news of a case already there
   */
  public record CaseSent(CaseFile file, EscalationReason reason, boolean directed) implements Body {
    @Override
    public CaseId caseId() {
      return file.id();
    }
  }

  /** News for the owner: its case has gone further up. */
  public record TierReached(CaseId caseId, Tier tier) implements Body {}
}
