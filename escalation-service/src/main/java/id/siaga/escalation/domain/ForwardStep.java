package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Tier;
import java.util.List;
import java.util.TreeSet;

/** Word from another desk: a case that comes up, news of one, or where an own case has gone. */
final class ForwardStep {

  private ForwardStep() {}

  static void take(DeskTurn turn, Forward forward) {
    PeerReceipts receipts = turn.view.receivedFrom(forward.from());
    if (receipts.had(forward.pairSequence())) {
      turn.notice(Outcome.Notice.FORWARD_DUPLICATE);
      return;
    }
    long skipped = receipts.skippedBy(forward.pairSequence());
    if (skipped > 0) {
      turn.notice(Outcome.Notice.FORWARD_GAP);
      record(turn, AuditKind.FORWARD_GAP, forward, "missing " + skipped, AuditHash.NONE);
    }
    turn.change(new StateChange.PutReceipts(forward.from(), receipts.with(forward.pairSequence())));
    switch (forward.body()) {
      case Forward.CaseSent sent -> caseSent(turn, forward, sent);
      case Forward.TierReached reached -> tierReached(turn, forward, reached);
    }
  }

  private static void caseSent(DeskTurn turn, Forward forward, Forward.CaseSent sent) {
    CaseId id = sent.file().id();
    CaseFile before = turn.view.caseFile(id).orElse(null);
    if (before != null && !sent.directed() && !newer(sent, before)) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      record(turn, AuditKind.CASE_UPDATED, forward, "stale", sent.file().fingerprint());
      return;
    }
    CaseFile after = before == null ? received(turn, sent) : updated(turn, before, sent);
    AuditKind kind = before == null ? AuditKind.CASE_RECEIVED : AuditKind.CASE_UPDATED;
    record(turn, kind, forward, sent.reason().rule(), sent.file().fingerprint());
    turn.put(before, after, cause(forward));
  }

  private static boolean newer(Forward.CaseSent sent, CaseFile held) {
    return sent.file().content().revision() > held.content().revision();
  }

  private static CaseFile received(DeskTurn turn, Forward.CaseSent sent) {
    CaseContent content =
        sent.file().content().reaching(new TreeSet<>(List.of(turn.desk().tier())));
    DeskStanding standing =
        DeskStanding.received(
            turn.now, turn.deadline(content), sent.reason(), turn.policy.version());
    CaseFile file =
        new CaseFile(sent.file().id(), turn.desk(), sent.file().owner(), content, standing);
    return endedByOwner(turn, sent, file);
  }

  private static CaseFile updated(DeskTurn turn, CaseFile held, Forward.CaseSent sent) {
    CaseContent content =
        (newer(sent, held) ? sent.file().content() : held.content())
            .reaching(held.content().tiers())
            .reaching(sent.file().content().tiers());
    DeskStanding standing = held.standing();
    boolean graver = content.severity().compareTo(held.content().severity()) > 0;
    standing =
        sent.directed() || graver
            ? standing.because(sent.reason(), turn.now)
            : standing.changed(turn.now);
    if (graver) {
      standing = standing.dueAgain(turn.tightened(held, content), turn.now);
    }
    return endedByOwner(turn, sent, held.with(content).with(standing));
  }

  /** Only the owner ends a case; the desks above follow. */
  private static CaseFile endedByOwner(DeskTurn turn, Forward.CaseSent sent, CaseFile file) {
    CaseStatus status = sent.file().standing().status();
    return sent.file().owned() && status.ended()
        ? file.with(file.standing().ended(status, turn.now))
        : file;
  }

  private static void tierReached(DeskTurn turn, Forward forward, Forward.TierReached reached) {
    record(turn, AuditKind.CASE_UPDATED, forward, "reached " + reached.tier(), AuditHash.NONE);
    CaseFile before = turn.view.caseFile(reached.caseId()).orElse(null);
    if (before == null || !before.owned()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    CaseFile after = withTier(turn, before, reached.tier());
    turn.put(before, after, cause(forward));
    // What the owner has learnt since may not have been in the copy that went up.
    turn.sendCase(after, reached.tier(), after.standing().reasons().getLast(), false);
  }

  private static CaseFile withTier(DeskTurn turn, CaseFile file, Tier tier) {
    return file.with(file.content().reaching(new TreeSet<>(List.of(tier))))
        .with(file.standing().changed(turn.now));
  }

  private static Cause cause(Forward forward) {
    return new Cause(Cause.Kind.FORWARD, forward.id().toString());
  }

  private static void record(
      DeskTurn turn, AuditKind kind, Forward forward, String detail, AuditHash content) {
    AuditStep.Peer peer =
        new AuditStep.Peer(forward.from(), forward.pairSequence(), forward.senderHead());
    turn.append(
        new AuditStep(
            kind, forward.id().toString(), forward.body().caseId(), null, detail, content, peer));
  }
}
