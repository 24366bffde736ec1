package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A case becomes another kabupaten's, becomes part of another, or gives some of its reports to a
 * new one. The tiers that hold what moves hold the case it moves to as well, so that nothing is
 * taken from a desk above; and each report stays in exactly one case.
 */
final class Moves {

  private Moves() {}

  /** The case that goes on for another: itself, or what it was merged into at this desk. */
  static Optional<CaseFile> goingOn(DeskView view, CaseId id) {
    Optional<CaseFile> file = view.caseFile(id);
    while (file.isPresent() && movedWithin(view, file.get())) {
      file =
          Optional.ofNullable(file.get().content().links().movedTo())
              .map(CaseLink::id)
              .flatMap(view::caseFile);
    }
    return file;
  }

  private static boolean movedWithin(DeskView view, CaseFile file) {
    CaseLink next = file.content().links().movedTo();
    return next != null && next.desk().equals(view.desk());
  }

  /** The case ends here and opens at another kabupaten's desk, under an id of its own. */
  static void transfer(
      DeskTurn turn,
      CaseFile file,
      DeskCode to,
      String commandId,
      String words,
      Consumer<DeskStanding.Draft> note) {
    CaseLink next = new CaseLink(to, derived(turn.desk(), commandId));
    EscalationReason reason =
        Reasons.said(
            file,
            "dipindahkan",
            "Dipindahkan dari desk %s ke desk %s".formatted(turn.desk(), to),
            words);
    Signature signature =
        turn.view
            .bucket(file.content().topic())
            .candidate(file.id())
            .map(MatchBucket.Candidate::signature)
            .orElse(Signature.NONE);
    CaseFile after =
        Ownership.end(
            turn,
            file,
            new Ownership.Ending(CaseStatus.CLOSED, CloseReason.DIPINDAHKAN, next),
            reason,
            new Cause(Cause.Kind.COMMAND, commandId),
            note);
    CaseFile whole =
        new CaseFile(
            after.id(), after.desk(), after.owner(), after.content(), after.standing().forOthers());
    turn.send(
        to,
        new Forward.CaseTransferred(whole, reason, signature),
        "transfer " + file.id(),
        after.fingerprint());
  }

  /** Another kabupaten's case comes over: due here as if it had been reported now. */
  static void received(DeskTurn turn, Forward forward, Forward.CaseTransferred transferred) {
    CaseFile former = transferred.file();
    CaseId id = transferred.becomes().id();
    String detail = "from " + former.id();
    ForwardStep.recordMove(turn, forward, AuditKind.CASE_TRANSFERRED, detail, former.fingerprint());
    if (turn.view.caseFile(id).isPresent()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    CaseContent said = former.content();
    CaseContent content =
        MovedContent.anew(said, Links.from(new CaseLink(former.desk(), former.id())))
            .reaching(said.tiers());
    CaseFile after = open(turn, id, content, transferred.reason());
    List<CaseReport> reports = content.reports();
    for (CaseReport report : reports) {
      boolean stands = report.state() == ReportState.STANDING;
      turn.change(
          new StateChange.PutReport(
              report.id(), ReportMark.moved(report.agency(), id, stands ? report.kind() : null)));
    }
    CaseReport newest = reports.getLast();
    MatchBucket.Candidate candidate =
        new MatchBucket.Candidate(
            id, content.mode(), newest.occurredAt(), newest.place(), transferred.signature());
    MatchBucket bucket = turn.view.bucket(content.topic());
    turn.change(new StateChange.PutBucket(content.topic(), bucket.with(candidate)));
    turn.put(null, after, new Cause(Cause.Kind.FORWARD, forward.id().toString()));
    SightingStep.tell(turn, null, after, candidate);
    turn.tellAbove(after, List.of(), true);
  }

  /** The case becomes part of another of this desk, which is as grave as the graver of both. */
  static void merge(
      DeskTurn turn,
      CaseFile file,
      CaseFile target,
      String commandId,
      String words,
      Consumer<DeskStanding.Draft> note) {
    Cause cause = new Cause(Cause.Kind.COMMAND, commandId);
    EscalationReason reason =
        Reasons.said(
            file, "digabung", "Digabung dengan kasus lain oleh desk " + turn.desk(), words);
    CaseLink next = new CaseLink(turn.desk(), target.id());
    Ownership.end(
        turn,
        file,
        new Ownership.Ending(CaseStatus.CLOSED, CloseReason.DUPLIKAT, next),
        reason,
        cause,
        note);
    CaseContent content = MovedContent.joined(target.content(), file.content());
    boolean graver = content.severity().compareTo(target.content().severity()) > 0;
    CaseFile joined = target.with(content.reaching(file.content().tiers()));
    Policy.Decision decision = turn.decide(joined);
    CaseFile after;
    if (graver) {
      joined = joined.with(joined.content().reaching(decision.tiers()));
      boolean leads = joined.leads();
      after =
          joined.next(
              turn.now,
              draft -> {
                draft.because(reason);
                draft.proposal = null;
                Ownership.raise(turn, draft, decision, Tier.KABUPATEN, leads);
              });
    } else {
      CaseFile told = joined.next(turn.now, draft -> draft.because(reason));
      after = Corroboration.of(turn, target, told);
    }
    turn.audit(
        AuditKind.CASE_MERGED,
        file.id().toString(),
        target.id(),
        after.content().classified().toString(),
        after.fingerprint());
    turn.put(target, after, cause);
    Ownership.sighted(turn, target, after);
    turn.tellAbove(after, target.content().tiers(), true);
  }

  /** Some listed reports become a case of their own, no less grave than the guardrails allow. */
  static void split(
      DeskTurn turn,
      CaseFile file,
      List<ReportId> reports,
      String commandId,
      String words,
      Consumer<DeskStanding.Draft> note) {
    Set<ReportId> wanted = new HashSet<>(reports);
    CaseContent before = file.content();
    List<CaseReport> moved =
        before.reports().stream().filter(report -> wanted.contains(report.id())).toList();
    CaseId id = derived(turn.desk(), commandId);
    Cause cause = new Cause(Cause.Kind.COMMAND, commandId);
    EscalationReason reason =
        Reasons.said(file, "dipecah", "Dipecah dari kasus lain oleh desk " + turn.desk(), words);
    MatchBucket bucket = turn.view.bucket(before.topic());
    MatchBucket.Candidate candidate = bucket.candidate(file.id()).orElse(null);
    boolean newest = wanted.contains(before.reports().getLast().id());

    CaseFile left =
        file.with(MovedContent.without(before, moved))
            .next(
                turn.now,
                draft -> {
                  draft.because(reason);
                  note.accept(draft);
                });
    CaseContent content =
        MovedContent.of(before, moved, Links.from(new CaseLink(turn.desk(), file.id())));
    if (content.mayLeave()) {
      content = content.reaching(before.tiers());
    }
    CaseFile opened = open(turn, id, content, reason);
    for (CaseReport report : moved) {
      turn.view
          .report(report.id())
          .ifPresent(mark -> turn.change(new StateChange.PutReport(report.id(), mark.in(id))));
    }
    MatchBucket.Candidate taken = newest && candidate != null ? candidate.of(id) : null;
    if (taken != null) {
      moveCandidate(turn, file, opened, bucket, taken);
    }
    turn.put(file, left, cause);
    turn.audit(
        AuditKind.CASE_OPENED,
        commandId,
        id,
        opened.content().classified().toString(),
        opened.fingerprint());
    turn.put(null, opened, cause);
    SightingStep.tell(turn, file, left, candidate);
    SightingStep.tell(turn, null, opened, taken);
    turn.tellAbove(left, before.tiers(), true);
    turn.tellAbove(opened, List.of(), true);
  }

  private static void moveCandidate(
      DeskTurn turn,
      CaseFile from,
      CaseFile to,
      MatchBucket bucket,
      MatchBucket.Candidate candidate) {
    MatchBucket left = bucket.without(from.id());
    if (from.content().topic() == to.content().topic()) {
      left = left.with(candidate);
    } else {
      MatchBucket entered = turn.view.bucket(to.content().topic());
      turn.change(new StateChange.PutBucket(to.content().topic(), entered.with(candidate)));
    }
    turn.change(new StateChange.PutBucket(from.content().topic(), left));
  }

  private static CaseFile open(
      DeskTurn turn, CaseId id, CaseContent content, EscalationReason reason) {
    Policy policy = turn.policy();
    Policy.Decision decision = policy.decide(content.incident(turn.desk()), turn.now);
    DeskStanding standing =
        DeskStanding.received(
            turn.now,
            Clockwork.starting(decision, Tier.KABUPATEN, true, turn.now),
            reason,
            policy.version());
    return new CaseFile(id, turn.desk(), turn.desk(), content.reaching(decision.tiers()), standing);
  }

  private static CaseId derived(DeskCode desk, String commandId) {
    return new CaseId(DerivedId.of("moved-case", desk.value(), commandId));
  }
}
