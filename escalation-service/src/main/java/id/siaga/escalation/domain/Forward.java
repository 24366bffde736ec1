package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** The case it is about; null when it is about the desk. */
    default @Nullable CaseId caseId() {
      return null;
    }
  }

  /**
   * A case, whole.
   *
   * @param file as the sender holds it, texts masked
   * @param reason why it goes up, or what is new
   * @param directed whether the receiver must take note of it: it escalates, or answers an order;
   *     false for news of a case already there
   */
  public record CaseSent(CaseFile file, EscalationReason reason, boolean directed) implements Body {
    @Override
    public CaseId caseId() {
      return file.id();
    }
  }

  /** News for the owner: its case has gone further up. */
  public record TierReached(CaseId caseId, Tier tier) implements Body {}

  /** A case below, for a desk that may see a pattern. */
  public record CaseSighted(Sighting sighting) implements Body {
    @Override
    public CaseId caseId() {
      return sighting.caseId();
    }
  }

  /** What a desk above has seen of cases alike, for the owner of one. */
  public record AlikeSeen(CaseId caseId, Alike alike) implements Body {}

  /**
   * A case that is the receiving desk's from now on.
   *
   * @param file as its former owner left it, texts whole: {@link Links#movedTo} is what it becomes
   * @param signature of its newest report
   */
  public record CaseTransferred(CaseFile file, EscalationReason reason, Signature signature)
      implements Body {

    /** What it becomes. */
    CaseLink becomes() {
      return Objects.requireNonNull(file.content().links().movedTo(), "a transfer names the case");
    }

    @Override
    public CaseId caseId() {
      return becomes().id();
    }
  }

  /** A correction or withdrawal of a report whose case has moved to the receiving desk. */
  public record FollowUpPassedOn(CaseId caseId, ScoredReport report) implements Body {}

  /** Something the owner shall do to its case. */
  public record CaseOrdered(CaseOrder order) implements Body {
    @Override
    public CaseId caseId() {
      return order.caseId();
    }
  }

  /** Something a lower desk shall do. */
  public record DirectiveIssued(CaseId caseId, Directive directive) implements Body {}

  /** What a lower desk did. */
  public record DirectiveClosed(CaseId caseId, Directive directive) implements Body {}

  /** A policy that the sender would follow, once this desk approves. */
  public record PolicyProposed(PolicyProposal proposal) implements Body {}

  /** That policy waits no more. */
  public record PolicyWithdrawn(PolicyProposal proposal) implements Body {}

  /**
   * What became of a proposal of the receiving desk.
   *
   * @param sha256 of the text that was judged
   * @param reason why; empty where none was given
   */
  public record PolicyJudged(
      String proposalId, AuditHash sha256, boolean approved, String by, String role, String reason)
      implements Body {}

  /** How far the sender's chain has come: the envelope's head says all. */
  public record HeadReported() implements Body {}

  /** The checkpoint a province has signed. */
  public record CheckpointReported(long number, AuditHash root) implements Body {}

  /** The sender's daily report, for the desk that receives them. */
  public record DailyReportSent(DailyReport report) implements Body {}
}
