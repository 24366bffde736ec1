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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one message has led to so far. Lives as long as one call of {@link Desk#handle}. */
final class DeskTurn {

  final DeskView view;
  final EscalationPolicy policy;
  final Instant now;

  private final List<StateChange> changes = new ArrayList<>();
  private final List<Publication> publications = new ArrayList<>();
  private final List<Outcome.Notice> notices = new ArrayList<>();
  private final Map<DeskCode, Long> sent = new HashMap<>();
  private @Nullable AuditHead head;

  DeskTurn(DeskView view, EscalationPolicy policy, Instant now) {
    this.view = view;
    this.policy = policy;
    this.now = now;
  }

  DeskCode desk() {
    return view.desk();
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
    AuditHead before = head == null ? view.head() : head;
    AuditEntry entry = AuditEntry.after(before, desk(), now, step);
    head = entry.head();
    publications.add(new Publication.AuditAppended(entry));
  }

  /** The case as this message leaves it: stored, published, its deadline set or lifted. */
  void put(@Nullable CaseFile before, CaseFile after, Cause cause) {
    Instant old = before == null ? null : before.standing().acknowledgeBy();
    Instant due = after.standing().acknowledgeBy();
    if (old != null && !old.equals(due)) {
      changes.add(new StateChange.RemoveTimer(timer(old, after.id())));
    }
    if (due != null && !due.equals(old)) {
      changes.add(new StateChange.PutTimer(timer(due, after.id())));
    }
    publications.add(new Publication.CaseChanged(after, cause));
  }

  /** Sends word to another desk, and records in the chain that it was sent. */
  void send(DeskCode to, Forward.Body body, String detail, AuditHash content) {
    long number = sent.computeIfAbsent(to, view::lastSentTo) + 1;
    sent.put(to, number);
    var id = DerivedId.of("forward", desk().value(), to.value(), Long.toString(number));
    AuditStep.Peer peer = new AuditStep.Peer(to, number, AuditHead.START);
    append(
        new AuditStep(
            AuditKind.CASE_FORWARDED, id.toString(), body.caseId(), null, detail, content, peer));
    changes.add(new StateChange.PutLastSent(to, number));
    publications.add(
        new Publication.ForwardSent(new Forward(id, desk(), to, number, currentHead(), now, body)));
  }

  /** Sends a case up to the desk of a tier, or news of it. */
  void sendCase(CaseFile file, Tier tier, EscalationReason reason, boolean directed) {
    CaseFile masked = file.masked();
    String detail = reason.rule() + "→" + tier;
    send(
        file.owner().at(tier),
        new Forward.CaseSent(masked, reason, directed),
        detail,
        masked.fingerprint());
  }

  /** When somebody must have acknowledged what comes in now. */
  @Nullable Instant deadline(CaseContent content) {
    return policy.acknowledgeWithin(content).map(now::plus).orElse(null);
  }

  /** When somebody must have acknowledged a case that became graver: never later than before. */
  @Nullable Instant tightened(CaseFile file, CaseContent content) {
    Optional<Instant> due = Optional.ofNullable(deadline(content));
    Instant old = file.standing().acknowledgeBy();
    return old == null ? due.orElse(null) : due.filter(d -> d.isBefore(old)).orElse(old);
  }

  Outcome outcome() {
    if (head != null) {
      changes.add(new StateChange.PutHead(head));
    }
    return new Outcome(changes, publications, notices);
  }

  private AuditHead currentHead() {
    return head == null ? view.head() : head;
  }

  private Timer timer(Instant due, CaseId caseId) {
    return new Timer(due, desk(), caseId, Timer.Kind.ACKNOWLEDGE);
  }
}
