package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A deadline has passed. Nobody acknowledged or ended the case: what the policy says, at the
 * national desk always notify again. A directive was not done: it is overdue. A case was put off
 * until now: it is due again. Nobody on duty has acknowledged by half its time: the deputy is
 * called.
 */
final class DeadlineStep {

  private DeadlineStep() {}

  static void take(DeskTurn turn, Timer timer) {
    if (timer.kind() == Timer.Kind.CHECKPOINT) {
      CheckpointStep.take(turn, timer);
      return;
    }
    CaseFile file = timer.caseId() == null ? null : turn.view.caseFile(timer.caseId()).orElse(null);
    if (file == null || !file.timers().contains(timer)) {
      turn.notice(Outcome.Notice.DEADLINE_OBSOLETE);
      turn.change(new StateChange.RemoveTimer(timer));
      return;
    }
    if (timer.kind() == Timer.Kind.SNOOZE) {
      turn.audit(
          AuditKind.SNOOZE_ENDED, timer.id(), file.id(), timer.kind().name(), file.fingerprint());
      awake(turn, file, timer);
      return;
    }
    if (timer.kind() == Timer.Kind.DEPUTY) {
      deputy(turn, file, timer);
      return;
    }
    turn.notice(Outcome.Notice.DEADLINE_MISSED);
    turn.audit(
        AuditKind.DEADLINE_MISSED, timer.id(), file.id(), timer.kind().name(), file.fingerprint());
    CaseFile after =
        switch (timer.kind()) {
          case DIRECTIVE -> overdue(turn, file, timer.item());
          case REFERRAL -> unanswered(turn, file, timer.item());
          default -> missed(turn, file, timer.kind());
        };
    turn.put(file, after, cause(timer));
  }

  /** Without touching the case, because the case may be what the logic failed on. */
  static void setAside(DeskTurn turn, Timer timer) {
    turn.change(new StateChange.RemoveTimer(timer));
    if (timer.kind() == Timer.Kind.CHECKPOINT) {
      turn.profile(turn.profile().checkpointSet(false));
    }
    turn.notice(Outcome.Notice.DEADLINE_QUARANTINED);
    turn.audit(
        AuditKind.TIMER_QUARANTINED,
        timer.id(),
        timer.caseId(),
        timer.kind().name(),
        AuditHash.NONE);
  }

  private static void awake(DeskTurn turn, CaseFile file, Timer timer) {
    Instant due = Clockwork.acknowledgeBy(turn.decide(file), turn.desk().tier(), turn.now);
    Consumer<DeskStanding.Draft> dueAgain = draft -> draft.dueAgain(due);
    if (file.owned() && file.content().ownerStatus() != CaseStatus.NEW) {
      Ownership.stand(turn, file, CaseStatus.NEW, cause(timer), dueAgain);
    } else {
      turn.put(file, file.next(turn.now, dueAgain), cause(timer));
    }
  }

  private static CaseFile overdue(DeskTurn turn, CaseFile file, String id) {
    Directive directive = file.standing().directive(id).orElseThrow();
    EscalationReason reason =
        Reasons.of(
            file,
            "petunjuk-terlewat",
            "Petunjuk kepada %s belum dilaksanakan pada waktunya.".formatted(directive.to()));
    return file.next(
        turn.now,
        draft -> {
          draft.missedDeadlines++;
          draft.put(directive.overdue());
          draft.because(reason);
        });
  }

  private static CaseFile unanswered(DeskTurn turn, CaseFile file, String id) {
    Referral referral = file.standing().referral(id).orElseThrow();
    EscalationReason reason =
        Reasons.of(
            file,
            "rujukan-terlewat",
            "Rujukan kepada %s belum dijawab pada waktunya.".formatted(referral.institution()));
    return file.next(
        turn.now,
        draft -> {
          draft.missedDeadlines++;
          draft.put(referral.overdue());
          draft.because(reason);
        });
  }

  /** Nobody on duty has acknowledged: the deputy may still do so in time. */
  private static void deputy(DeskTurn turn, CaseFile file, Timer timer) {
    DutyCall duty = Objects.requireNonNull(file.standing().duty(), "a call has a duty");
    turn.audit(
        AuditKind.DEPUTY_CALLED,
        timer.id(),
        file.id(),
        String.valueOf(duty.deputy()),
        file.fingerprint());
    EscalationReason reason =
        Reasons.of(
            file,
            "wakil-dipanggil",
            "Belum diakui oleh petugas piket: wakil dipanggil di %s.".formatted(file.desk()));
    CaseFile after =
        file.next(
            turn.now,
            draft -> {
              draft.duty = duty.called(turn.now);
              draft.because(reason);
            });
    turn.put(file, after, cause(timer));
  }

  private static CaseFile missed(DeskTurn turn, CaseFile file, Timer.Kind kind) {
    CaseContent asItCame = asItCame(file);
    Policy.Decision decision = turn.decide(file.with(asItCame));
    Tier above = turn.desk().tier().above().filter(tier -> asItCame.mayLeave()).orElse(null);
    boolean up = above != null && decision.whenMissed() != Policy.WhenMissed.NOTIFY_AGAIN;
    // Whoever leads is asked again to end the case: the desks above have most often seen it
    // already.
    boolean again =
        above == null
            || kind == Timer.Kind.RESOLVE
            || decision.whenMissed() != Policy.WhenMissed.NEXT_TIER;
    Instant next = again ? next(turn, decision, kind) : null;
    Consumer<DeskStanding.Draft> missed =
        draft -> {
          draft.missedDeadlines++;
          if (kind == Timer.Kind.ACKNOWLEDGE) {
            draft.acknowledgeBy = next;
          } else {
            draft.resolveBy = next;
          }
        };
    return up && above != null
        ? Escalation.up(turn, file, above, reason(file, kind, above), missed)
        : file.next(turn.now, missed);
  }

  /** The class that is still to be acknowledged here, though the case was lowered meanwhile. */
  private static CaseContent asItCame(CaseFile file) {
    IncidentClass due = file.standing().dueClass();
    return due == null ? file.content() : file.content().changed(draft -> draft.classified = due);
  }

  private static @Nullable Instant next(DeskTurn turn, Policy.Decision decision, Timer.Kind kind) {
    return kind == Timer.Kind.ACKNOWLEDGE
        ? Clockwork.acknowledgeBy(decision, turn.desk().tier(), turn.now)
        : Clockwork.resolveBy(decision, turn.now);
  }

  private static EscalationReason reason(CaseFile file, Timer.Kind kind, Tier above) {
    String what = kind == Timer.Kind.ACKNOWLEDGE ? "diakui" : "diselesaikan";
    String rule =
        kind == Timer.Kind.ACKNOWLEDGE ? "tenggat-terlewat" : "tenggat-penyelesaian-terlewat";
    return Reasons.of(
        file, rule, "Tidak %s tepat waktu di %s: naik ke %s.".formatted(what, file.desk(), above));
  }

  private static Cause cause(Timer timer) {
    return new Cause(Cause.Kind.DEADLINE, timer.id());
  }
}
