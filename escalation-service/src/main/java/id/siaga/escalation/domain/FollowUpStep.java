package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An agency corrects or withdraws a report of its own. The case's class follows what still stands,
 * with one exception: a grave class never goes down because an agency was made to take its report
 * back. Then the case wants a person's look, and the desks above are told.
 */
final class FollowUpStep {

  private static final SortedSet<Tier> KABUPATEN_ONLY = new TreeSet<>(List.of(Tier.KABUPATEN));

  private FollowUpStep() {}

  /**
   * Takes the report, if it follows one of the same agency that is in a case of its mode here: a
   * drill never touches a real case.
   *
   * @return whether it did; otherwise it is a report like any other
   */
  static boolean took(DeskTurn turn, ScoredReport report) {
    ScoredReport.Follows follows = report.follows();
    if (follows == null) {
      return false;
    }
    ReportMark earlier =
        turn.view
            .report(follows.report())
            .filter(mark -> mark.agency().equals(report.agency()))
            .orElse(null);
    CaseFile file =
        Optional.ofNullable(earlier)
            .map(ReportMark::caseId)
            .flatMap(id -> Moves.goingOn(turn.view, id))
            .filter(held -> held.content().mode() == report.mode())
            .orElse(null);
    if (earlier == null || file == null) {
      return false;
    }
    followOrPassOn(turn, file, report, follows, earlier);
    return true;
  }

  /** A follow-up of a report whose case has moved here; its former owner knows who sent it. */
  static void passedOn(DeskTurn turn, Forward forward, CaseId caseId, ScoredReport report) {
    ScoredReport.Follows follows = report.follows();
    ReportMark earlier =
        follows == null
            ? null
            : turn.view
                .report(follows.report())
                .orElseGet(() -> ReportMark.moved(report.agency(), caseId, null));
    CaseFile file =
        Optional.ofNullable(earlier)
            .map(ReportMark::caseId)
            .flatMap(id -> Moves.goingOn(turn.view, id))
            .orElse(null);
    boolean known = turn.view.report(report.id()).isPresent();
    String obstacle = file == null ? ":case-not-here" : known ? ":known" : "";
    ForwardStep.recordMove(
        turn, forward, AuditKind.FOLLOW_UP_RECEIVED, report.id() + obstacle, report.contentHash());
    if (file == null || earlier == null || follows == null || known) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    followOrPassOn(turn, file, report, follows, earlier);
  }

  private static void followOrPassOn(
      DeskTurn turn,
      CaseFile file,
      ScoredReport report,
      ScoredReport.Follows follows,
      ReportMark earlier) {
    CaseLink next = file.content().links().movedTo();
    if (next == null) {
      follow(turn, file, report, follows, earlier);
      return;
    }
    turn.change(new StateChange.PutReport(follows.report(), earlier.silenced()));
    turn.change(
        new StateChange.PutReport(
            report.id(), new ReportMark(report.contentHash(), report.agency(), file.id(), null)));
    turn.send(
        next.desk(),
        new Forward.FollowUpPassedOn(next.id(), report),
        "follow-up " + report.id(),
        report.contentHash());
  }

  private static void follow(
      DeskTurn turn,
      CaseFile before,
      ScoredReport report,
      ScoredReport.Follows follows,
      ReportMark earlier) {
    boolean stands = !follows.withdraws() && report.classification().category() != Category.NIHIL;
    CaseId id = before.id();
    turn.change(new StateChange.PutReport(follows.report(), earlier.silenced()));
    turn.change(
        new StateChange.PutReport(
            report.id(),
            new ReportMark(
                report.contentHash(), report.agency(), id, stands ? report.kind() : null)));
    CaseFile after = after(turn, before, report, follows, earlier, stands);
    turn.audit(
        stands ? AuditKind.REPORT_CORRECTED : AuditKind.REPORT_WITHDRAWN,
        report.id().toString(),
        id,
        follows.report() + " " + after.content().classified(),
        report.contentHash());
    if (withdrawn(before, after)) {
      CaseStatus closed = CaseStatus.CLOSED;
      after =
          after
              .with(
                  after
                      .content()
                      .changed(draft -> {
                        draft.ownerStatus = closed;
                        draft.closeReason = CloseReason.DITARIK;
                      }))
              .next(turn.now, draft -> draft.ended(closed, turn.now));
      turn.audit(
          AuditKind.CASE_CLOSED,
          report.id().toString(),
          id,
          CloseReason.DITARIK.name(),
          after.fingerprint());
      MatchBucket bucket = turn.view.bucket(after.content().topic());
      turn.change(new StateChange.PutBucket(after.content().topic(), bucket.without(id)));
    }
    turn.put(before, after, new Cause(Cause.Kind.REPORT, report.id().toString()));
    SightingStep.tell(
        turn, before, after, turn.view.bucket(before.content().topic()).candidate(id).orElse(null));
    turn.tellAbove(after, before.content().tiers(), true);
  }

  /** Nothing stands any more, nobody above holds it, and it was never grave. */
  private static boolean withdrawn(CaseFile before, CaseFile after) {
    return after.content().tally().gravest().isEmpty()
        && !grave(before.content().severity())
        && before.content().override() == null
        && after.content().tiers().equals(KABUPATEN_ONLY)
        && !before.standing().status().ended();
  }

  private static CaseFile after(
      DeskTurn turn,
      CaseFile file,
      ScoredReport report,
      ScoredReport.Follows follows,
      ReportMark earlier,
      boolean stands) {
    CaseContent before = file.content();
    CaseTally tally =
        earlier.kind() == null
            ? before.tally()
            : before.tally().without(earlier.kind(), report.agency());
    CaseTally counted = stands ? tally.with(report.kind(), report.agency()) : tally.withSilent();
    boolean graver = stands && before.graver(report);
    boolean anew = stands && opensAgain(file, report, graver);
    ReportState state = stands ? ReportState.STANDING : ReportState.WITHDRAWN;
    CaseContent content =
        before.revised(draft -> {
          draft.tally = counted;
          draft.mark(follows.report(), stands ? ReportState.CORRECTED : ReportState.WITHDRAWN);
          draft.list(CaseReport.of(report, state));
          draft.needsReview |= stands && report.classification().needsReview();
          reclassify(draft, before, counted, graver);
          if (graver || anew) {
            Ownership.open(draft);
          }
        });
    CaseFile after = file.with(content);
    Policy.Decision decision = turn.decide(after);
    CaseFile reaching = graver ? after.with(content.reaching(decision.tiers())) : after;
    EscalationReason reason =
        Reasons.of(
            reaching,
            stands ? "laporan-dikoreksi" : "laporan-ditarik",
            stands ? "Instansi mengoreksi laporannya." : "Instansi menarik laporannya.");
    return reaching.next(
        turn.now,
        draft -> {
          draft.because(reason);
          if (graver) {
            draft.proposal = null;
          }
          if (anew) {
            Ownership.beginAnew(turn, draft, decision, Tier.KABUPATEN, reaching.leads());
          } else if (graver) {
            Ownership.raise(turn, draft, decision, Tier.KABUPATEN, reaching.leads());
          }
        });
  }

  /**
   * Whether a correction opens an ended case again: it is graver, tells of something after the end,
   * or the case had only ended because nothing stood any more.
   */
  private static boolean opensAgain(CaseFile file, ScoredReport report, boolean graver) {
    Instant ended = file.standing().endedAt();
    return ended != null
        && (graver
            || file.content().closeReason() == CloseReason.DITARIK
            || report.occurredAt().isAfter(ended));
  }

  /** The class of what stands now, unless a person's holds or it would lower a grave one. */
  static void reclassify(
      CaseContent.Draft draft, CaseContent before, CaseTally tally, boolean graver) {
    if (graver) {
      draft.override = null;
    }
    if (draft.override != null) {
      return;
    }
    Optional<CaseTally.Kind> gravest = tally.gravest();
    boolean lower = gravest.isEmpty() || gravest.get().severity().compareTo(before.severity()) < 0;
    if (lower && grave(before.severity())) {
      draft.needsReview = true;
    } else {
      gravest.ifPresent(kind ->
          draft.classify(new IncidentClass(kind.category(), before.topic(), kind.severity())));
    }
  }

  private static boolean grave(Severity severity) {
    return severity.compareTo(Severity.TINGGI) >= 0;
  }
}
