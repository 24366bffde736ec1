package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.Directive;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Referral;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Objects;

/** What a desk of the model does when something falls due. */
final class PlainDeadlines {

  private final PlainDesk desk;
  private final Instant now;

  PlainDeadlines(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  void take(Timer timer) {
    if (timer.kind() == Timer.Kind.CHECKPOINT) {
      checkpoint();
      return;
    }
    PlainCase file = timer.caseId() == null ? null : desk.cases.get(timer.caseId());
    if (file == null || !file.timers().contains(timer)) {
      return;
    }
    switch (timer.kind()) {
      case SNOOZE -> awake(file);
      case DIRECTIVE -> overdue(file, timer.item());
      case REFERRAL -> {
        desk.enters(AuditKind.DEADLINE_MISSED);
        file.missed++;
        file.asked.computeIfPresent(timer.item(), (id, asked) -> asked.in(Referral.Status.OVERDUE));
        file.because("rujukan-terlewat");
      }
      case DEPUTY -> {
        desk.enters(AuditKind.DEPUTY_CALLED);
        PlainCase.OnDuty duty = Objects.requireNonNull(file.duty);
        file.duty = new PlainCase.OnDuty(duty.officer(), duty.deputy(), null, now);
        file.because("wakil-dipanggil");
      }
      case ACKNOWLEDGE, RESOLVE, CHECKPOINT -> missed(file, timer.kind());
    }
  }

  private void checkpoint() {
    desk.checkpointAt = null;
    if (desk.code.tier() == Tier.KABUPATEN) {
      desk.sends(desk.code.at(Tier.PROVINSI), null, new PlainWord.Head(0));
    } else if (!desk.heads.isEmpty()) {
      desk.checkpoints++;
      desk.enters(AuditKind.CHECKPOINT_SIGNED);
      if (desk.code.tier() == Tier.PROVINSI) {
        desk.sends(DeskCode.NASIONAL, null, new PlainWord.Signed(desk.checkpoints));
      }
    }
  }

  private void awake(PlainCase file) {
    desk.enters(AuditKind.SNOOZE_ENDED);
    file.dueAgain(file.acknowledgeBy(file.decision(now), now));
    if (file.owned() && file.content.ownerStatus != CaseStatus.NEW) {
      new PlainOwner(desk, now).stands(file, CaseStatus.NEW);
    }
  }

  private void overdue(PlainCase file, String id) {
    desk.enters(AuditKind.DEADLINE_MISSED);
    file.missed++;
    file.tasks.put(id, Objects.requireNonNull(file.tasks.get(id)).in(Directive.Status.OVERDUE));
    file.because("petunjuk-terlewat");
  }

  private void missed(PlainCase file, Timer.Kind kind) {
    desk.enters(AuditKind.DEADLINE_MISSED);
    file.missed++;
    PlainContent content = file.content.copy();
    content.classified = file.asItCame == null ? content.classified : file.asItCame;
    Policy.Decision decision = content.decide(file.policy, file.owner, now);
    Policy.WhenMissed then = decision.whenMissed();
    boolean top = desk.code.tier() == Tier.NASIONAL || !content.mayLeave();
    boolean again = top || kind == Timer.Kind.RESOLVE || then != Policy.WhenMissed.NEXT_TIER;
    boolean up = !top && then != Policy.WhenMissed.NOTIFY_AGAIN;
    if (kind == Timer.Kind.ACKNOWLEDGE) {
      file.acknowledgeBy = again ? file.acknowledgeBy(decision, now) : null;
    } else {
      file.resolveBy = again ? PlainCase.resolveBy(decision, now) : null;
    }
    if (up) {
      boolean seen = kind == Timer.Kind.ACKNOWLEDGE;
      up(
          file,
          desk.code.tier().above().orElseThrow(),
          seen ? "tenggat-terlewat" : "tenggat-penyelesaian-terlewat");
    }
  }

  /** The case goes to a tier, and its owner hears of it. */
  void up(PlainCase file, Tier tier, String reason) {
    file.content.tiers.add(tier);
    file.because(reason);
    desk.sendsCase(file, tier, true);
    if (!file.owned()) {
      desk.sends(file.owner, file.id, new PlainWord.Reached(tier));
    }
  }
}
