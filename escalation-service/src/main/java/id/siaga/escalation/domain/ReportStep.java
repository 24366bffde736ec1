package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report reaches its kabupaten's desk: it is in exactly one case, or a sign of life. */
final class ReportStep {

  private ReportStep() {}

  static void take(DeskTurn turn, ScoredReport report) {
    Optional<ReportMark> known = turn.view.report(report.id());
    if (known.isPresent()) {
      repeated(turn, report, known.get());
    } else if (!FollowUpStep.took(turn, report)) {
      if (report.classification().category() == Category.NIHIL) {
        signOfLife(turn, report);
      } else {
        intoCase(turn, report);
      }
    }
  }

  /** The first body under an id wins. */
  private static void repeated(DeskTurn turn, ScoredReport report, ReportMark first) {
    if (first.contentHash().equals(report.contentHash())) {
      turn.notice(Outcome.Notice.REPORT_DUPLICATE);
      return;
    }
    turn.notice(Outcome.Notice.REPORT_CONFLICT);
    turn.audit(
        AuditKind.REPORT_CONFLICT,
        report.id().toString(),
        first.caseId(),
        "first-wins",
        report.contentHash());
  }

  private static void signOfLife(DeskTurn turn, ScoredReport report) {
    turn.notice(Outcome.Notice.REPORT_NIHIL);
    turn.change(
        new StateChange.PutReport(
            report.id(), new ReportMark(report.contentHash(), report.agency(), null, null)));
    turn.audit(AuditKind.REPORT_NIHIL, report.id().toString(), null, "nihil", report.contentHash());
  }

  private static void intoCase(DeskTurn turn, ScoredReport report) {
    IncidentTopic topic = report.classification().topic();
    MatchBucket bucket = turn.view.bucket(topic);
    CaseFile before = bucket.match(report).flatMap(turn.view::caseFile).orElse(null);
    boolean anew = before != null && newEvidence(before, report);
    CaseFile after = before == null ? opened(turn, report) : joined(turn, before, report, anew);
    CaseId id = after.id();
    turn.change(
        new StateChange.PutReport(
            report.id(), new ReportMark(report.contentHash(), report.agency(), id, report.kind())));
    turn.change(new StateChange.PutBucket(topic, bucket.with(id, report)));
    turn.audit(
        kind(before, anew),
        report.id().toString(),
        id,
        after.content().classified().toString(),
        report.contentHash());
    turn.put(before, after, new Cause(Cause.Kind.REPORT, report.id().toString()));
    SightingStep.tell(turn, before, after, MatchBucket.Candidate.of(id, report));
    boolean news = before == null || after.content().newsAfter(before.content());
    turn.tellAbove(after, before == null ? List.of() : before.content().tiers(), news);
  }

  private static AuditKind kind(@Nullable CaseFile before, boolean anew) {
    if (before == null) {
      return AuditKind.CASE_OPENED;
    }
    return anew ? AuditKind.CASE_REOPENED : AuditKind.REPORT_ATTACHED;
  }

  /**
   * Whether a report opens an ended case again: it is graver, it tells of something after the end,
   * or an agency says so that had not been heard. A late repeat only joins.
   */
  private static boolean newEvidence(CaseFile file, ScoredReport report) {
    Instant ended = file.standing().endedAt();
    return ended != null
        && (file.content().graver(report)
            || report.occurredAt().isAfter(ended)
            || file.content().unheard(report.agency()));
  }

  private static CaseFile opened(DeskTurn turn, ScoredReport report) {
    CaseContent content = CaseContent.opened(report, turn.now);
    Policy policy = turn.policy();
    Policy.Decision decision = policy.decide(content.incident(turn.desk()), turn.now);
    content = content.reaching(decision.tiers());
    DeskStanding standing =
        DeskStanding.received(
            turn.now,
            Clockwork.starting(decision, Tier.KABUPATEN, true, turn.now),
            Reasons.policy(decision, policy.version(), content),
            policy.version());
    CaseId id = DerivedId.caseOf(turn.desk(), report.id());
    return new CaseFile(id, turn.desk(), turn.desk(), content, standing);
  }

  private static CaseFile joined(DeskTurn turn, CaseFile file, ScoredReport report, boolean anew) {
    boolean graver = file.content().graver(report);
    CaseContent content = file.content().with(report);
    if (!graver && !anew) {
      return Corroboration.of(turn, file, file.with(content));
    }
    content = content.changed(Ownership::open);
    CaseFile after = file.with(content);
    Policy.Decision decision = turn.decide(after);
    CaseFile reaching = after.with(content.reaching(decision.tiers()));
    EscalationReason reason =
        anew && !graver
            ? Reasons.of(reaching, "bukti-baru", "Kasus dibuka kembali: ada laporan baru.")
            : Reasons.policy(decision, file.standing().policyVersion(), reaching.content());
    return reaching.next(
        turn.now,
        draft -> {
          draft.because(reason);
          if (graver) {
            draft.proposal = null;
          }
          if (anew) {
            Ownership.beginAnew(turn, draft, decision, Tier.KABUPATEN, reaching.leads());
          } else {
            Ownership.raise(turn, draft, decision, Tier.KABUPATEN, reaching.leads());
          }
        });
  }
}
