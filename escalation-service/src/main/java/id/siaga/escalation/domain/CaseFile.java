package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A case as one desk holds it.
 *
 * @param id the same at every desk
 * @param desk the desk that holds this copy
 * @param owner the kabupaten desk where its reports come in
 * @param content what the owner says of it
 * @param standing how it stands at this desk
 */
public record CaseFile(
    CaseId id, DeskCode desk, DeskCode owner, CaseContent content, DeskStanding standing) {

  /** Whether this desk is the owner. */
  public boolean owned() {
    return desk.equals(owner);
  }

  /** Whether this desk decides how the case ends. */
  public boolean leads() {
    return desk.equals(content.lead() == null ? owner : content.lead());
  }

  /** Everything that is due at this desk about this case: one timer each. */
  public List<Timer> timers() {
    List<Timer> due = new ArrayList<>(2);
    DeskStanding.Clocks clocks = standing.clocks();
    add(due, clocks.acknowledgeBy(), Timer.Kind.ACKNOWLEDGE, "");
    add(due, clocks.resolveBy(), Timer.Kind.RESOLVE, "");
    add(due, clocks.snoozedUntil(), Timer.Kind.SNOOZE, "");
    for (Directive directive : standing.directives()) {
      if (directive.from().equals(desk) && directive.status() == Directive.Status.OPEN) {
        add(due, directive.due(), Timer.Kind.DIRECTIVE, directive.id());
      }
    }
    for (Referral referral : standing.referrals()) {
      if (referral.status() == Referral.Status.OPEN) {
        add(due, referral.due(), Timer.Kind.REFERRAL, referral.id());
      }
    }
    DutyCall duty = standing.duty();
    if (duty != null) {
      add(due, duty.callAt(), Timer.Kind.DEPUTY, "");
    }
    return due;
  }

  /** As another desk gets it. */
  CaseFile forOthers() {
    return new CaseFile(id, desk, owner, content.masked(), standing.forOthers());
  }

  /** Hash of what the case says, without text: its revision, class, status and newest report. */
  AuditHash fingerprint() {
    String said =
        String.join(
            " ",
            id.toString(),
            Long.toString(content.revision()),
            content.category().name(),
            content.topic().name(),
            content.severity().name(),
            content.ownerStatus().name(),
            Integer.toString(content.reportCount()),
            content.reports().getLast().id().toString());
    return AuditHash.of(said.getBytes(StandardCharsets.UTF_8));
  }

  CaseFile with(CaseContent changed) {
    return new CaseFile(id, desk, owner, changed, standing);
  }

  /** The same, with who is on duty. */
  CaseFile with(@Nullable DutyCall duty) {
    return new CaseFile(id, desk, owner, content, standing.with(duty));
  }

  /** The next copy at this desk. */
  CaseFile next(Instant now, Consumer<DeskStanding.Draft> changes) {
    return new CaseFile(id, desk, owner, content, standing.next(now, changes));
  }

  private void add(List<Timer> due, @Nullable Instant at, Timer.Kind kind, String item) {
    if (at != null) {
      due.add(new Timer(at, desk, id, kind, item));
    }
  }
}
