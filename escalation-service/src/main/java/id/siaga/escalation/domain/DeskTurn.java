package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one message has led to so far. Lives as long as one call of {@link Desk#handle}. */
final class DeskTurn {

  final DeskView view;
  final Checkpoints checkpoints;
  final Instant now;

  private final List<StateChange> changes = new ArrayList<>();
  private final List<Publication> publications = new ArrayList<>();
  private final List<Outcome.Notice> notices = new ArrayList<>();
  private final Map<DeskCode, Long> sent = new HashMap<>();
  private DeskProfile profile;
  private @Nullable AuditHead head;
  private boolean first;
  private boolean worthCheckpoint;

  DeskTurn(DeskView view, Checkpoints checkpoints, Instant now) {
    this.view = view;
    this.checkpoints = checkpoints;
    this.now = now;
    this.profile = view.profile();
  }

  DeskCode desk() {
    return view.desk();
  }

  DeskProfile profile() {
    return profile;
  }

  void profile(DeskProfile changed) {
    profile = changed;
  }

  /** The policy for cases taken in now. */
  Policy policy() {
    return view.policy(profile.policyVersion());
  }

  /** What the policy says of a case: the one it was taken in under. */
  Policy.Decision decide(CaseFile file) {
    return view.policy(file.standing().policyVersion())
        .decide(file.content().incident(file.owner()), now);
  }

  void change(StateChange change) {
    changes.add(change);
  }

  void notice(Outcome.Notice notice) {
    notices.add(notice);
  }

  /** A step about a case or a report, without a peer. */
  void audit(
      AuditKind kind, String subjectId, @Nullable CaseId caseId, String detail, AuditHash content) {
    append(new AuditStep(kind, subjectId, caseId, null, detail, content, null));
  }

  void append(AuditStep step) {
    AuditEntry entry = AuditEntry.after(currentHead(), desk(), now, step);
    head = entry.head();
    first |= entry.sequence() == 1;
    publications.add(new Publication.AuditAppended(entry));
    worthCheckpoint |= step.kind() != AuditKind.CHECKPOINT_SIGNED;
  }

  /** The case as this message leaves it: stored, published, its deadlines set or lifted. */
  void put(@Nullable CaseFile before, CaseFile changed, Cause cause) {
    CaseFile after = onDuty(before, changed);
    List<Timer> old = before == null ? List.of() : before.timers();
    List<Timer> due = after.timers();
    for (Timer timer : old) {
      if (!due.contains(timer)) {
        changes.add(new StateChange.RemoveTimer(timer));
      }
    }
    for (Timer timer : due) {
      if (!old.contains(timer)) {
        changes.add(new StateChange.PutTimer(timer));
      }
    }
    publications.add(new Publication.CaseChanged(after, cause));
  }

  /** Whoever is on duty now, where the case falls due anew; nobody is called once it isn't due. */
  private CaseFile onDuty(@Nullable CaseFile before, CaseFile after) {
    Instant due = after.standing().clocks().acknowledgeBy();
    DutyCall duty = after.standing().duty();
    if (due == null) {
      return duty == null || duty.callAt() == null ? after : after.with(duty.over());
    }
    if (before != null && due.equals(before.standing().clocks().acknowledgeBy())) {
      return after;
    }
    DutyCall call = view.roster().at(now).map(shift -> DutyCall.of(shift, now, due)).orElse(null);
    return Objects.equals(call, duty) ? after : after.with(call);
  }

  /** Sends word to another desk, and records in the chain that it was sent. */
  void send(DeskCode to, Forward.Body body, String detail, AuditHash content) {
    long number = sent.computeIfAbsent(to, view::lastSentTo) + 1;
    sent.put(to, number);
    var id = DerivedId.of("forward", desk().value(), to.value(), Long.toString(number));
    AuditStep.Peer peer = new AuditStep.Peer(to, number, AuditHead.START);
    boolean worth = worthCheckpoint;
    append(
        new AuditStep(
            AuditKind.CASE_FORWARDED, id.toString(), body.caseId(), null, detail, content, peer));
    // A head on its way up must not set the clock for the next one.
    worthCheckpoint = worth || body.caseId() != null;
    changes.add(new StateChange.PutLastSent(to, number));
    publications.add(
        new Publication.ForwardSent(new Forward(id, desk(), to, number, currentHead(), now, body)));
  }

  /** Sends a case up to the desk of a tier, or news of it. */
  void sendCase(CaseFile file, Tier tier, EscalationReason reason, boolean directed) {
    CaseFile masked = file.forOthers();
    String detail = reason.rule() + "→" + tier;
    send(
        file.owner().at(tier),
        new Forward.CaseSent(masked, reason, directed),
        detail,
        masked.fingerprint());
  }

  /**
   * Sends the owner's case to the tiers it has newly reached, and news to those that hold it. What
   * has turned out to be lawful expression is told once, and then no more of it leaves.
   *
   * @param held the tiers that held it before
   * @param news whether they should hear of this change
   */
  void tellAbove(CaseFile after, Collection<Tier> held, boolean news) {
    tellAbove(after, held, news, after.standing().reasons().getLast());
  }

  /** As above, for a reason that the owner's copy doesn't keep. */
  void tellAbove(CaseFile after, Collection<Tier> held, boolean news, EscalationReason reason) {
    boolean stays = !after.content().mayLeave() && !after.content().classJustChanged();
    for (Tier tier : after.content().tiers()) {
      boolean directed = !held.contains(tier);
      if (tier != Tier.KABUPATEN && (directed || (news && !stays))) {
        sendCase(after, tier, reason, directed);
      }
    }
  }

  Outcome outcome() {
    if (worthCheckpoint && !profile.checkpointSet() && checkpoints.signer() != null) {
      profile = profile.checkpointSet(true);
      Instant due = checkpoints.next(desk().tier(), now);
      changes.add(
          new StateChange.PutTimer(new Timer(due, desk(), null, Timer.Kind.CHECKPOINT, "")));
    }
    if (first) {
      // The desk's own from its first step on: another installation setting doesn't change it.
      view.policySource(profile.policyVersion())
          .ifPresent(source -> changes.add(new StateChange.PutPolicy(source)));
      changes.add(new StateChange.PutProfile(profile));
    } else if (!profile.equals(view.profile())) {
      changes.add(new StateChange.PutProfile(profile));
    }
    if (head != null) {
      changes.add(new StateChange.PutHead(head));
    }
    return new Outcome(changes, publications, notices);
  }

  AuditHead currentHead() {
    return head == null ? view.head() : head;
  }
}
