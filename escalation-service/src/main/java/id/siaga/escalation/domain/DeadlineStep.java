package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Optional;

/** Nobody acknowledged in time: one tier up, and at the national desk once more. */
final class DeadlineStep {

  private DeadlineStep() {}

  static void take(DeskTurn turn, Timer timer) {
    Optional<CaseFile> held =
        turn.view.caseFile(timer.caseId()).filter(file -> stillDue(file, timer));
    if (held.isEmpty()) {
      turn.notice(Outcome.Notice.DEADLINE_OBSOLETE);
      turn.change(new StateChange.RemoveTimer(timer));
      return;
    }
    CaseFile before = held.get();
    turn.notice(Outcome.Notice.DEADLINE_MISSED);
    turn.audit(
        AuditKind.DEADLINE_MISSED,
        timer.id(),
        before.id(),
        timer.kind().name(),
        before.fingerprint());
    Cause cause = new Cause(Cause.Kind.DEADLINE, timer.id());
    Optional<Tier> above = turn.desk().tier().above();
    Instant again = above.isPresent() ? null : turn.deadline(before.content());
    CaseFile missed = before.with(before.standing().missed(again, turn.now));
    CaseFile after = above.map(tier -> up(turn, missed, tier)).orElse(missed);
    turn.put(before, after, cause);
  }

  /** Without touching the case, because the case may be what the logic failed on. */
  static void setAside(DeskTurn turn, Timer timer) {
    turn.change(new StateChange.RemoveTimer(timer));
    turn.notice(Outcome.Notice.DEADLINE_QUARANTINED);
    turn.audit(
        AuditKind.TIMER_QUARANTINED,
        timer.id(),
        timer.caseId(),
        timer.kind().name(),
        AuditHash.NONE);
  }

  private static boolean stillDue(CaseFile file, Timer timer) {
    return timer.due().equals(file.standing().acknowledgeBy());
  }

  private static CaseFile up(DeskTurn turn, CaseFile file, Tier tier) {
    EscalationReason reason =
        new EscalationReason(
            "tenggat-terlewat",
            file.standing().policyVersion(),
            "Tidak diakui tepat waktu di " + file.desk() + ": naik ke " + tier + ".",
            file.content().reportIds());
    return Escalation.up(turn, file, tier, reason);
  }
}
