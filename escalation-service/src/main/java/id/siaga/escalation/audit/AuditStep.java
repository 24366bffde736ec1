package id.siaga.escalation.audit;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import org.jspecify.annotations.Nullable;

/**
 * What a desk did, before it has a place in the chain.
 *
 * @param kind the step
 * @param subjectId id of the report, forward, command or timer behind it, or a model's version
 * @param caseId the case, where there is one
 * @param actor the person, where one acted
 * @param detail what was decided, in codes; never report text
 * @param contentHash hash of what was decided upon
 * @param peer the other desk's side, for a step about a forward
 * @param checkpoint what {@link AuditKind#CHECKPOINT_SIGNED} signed; the entry's hash covers it
 *     through contentHash, which is then the checkpoint's hash
 */
public record AuditStep(
    AuditKind kind,
    String subjectId,
    @Nullable CaseId caseId,
    @Nullable String actor,
    String detail,
    AuditHash contentHash,
    @Nullable Peer peer,
    @Nullable Checkpoint checkpoint) {

  /** A step that signs no checkpoint. */
  public AuditStep(
      AuditKind kind,
      String subjectId,
      @Nullable CaseId caseId,
      @Nullable String actor,
      String detail,
      AuditHash contentHash,
      @Nullable Peer peer) {
    this(kind, subjectId, caseId, actor, detail, contentHash, peer, null);
  }

  /**
   * The other end of a forward.
   *
   * @param desk the other desk
   * @param pairSequence the forward's number from its sender to its receiver, from 1
   * @param head the sender's head that a received forward carried; {@link AuditHead#START} for one
   *     that was sent
   */
  public record Peer(DeskCode desk, long pairSequence, AuditHead head) {}
}
