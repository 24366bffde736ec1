package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Tier;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A report reaches its kabupaten's desk: it is in exactly one case, or a sign of life. */
final class ReportStep {

  private ReportStep() {}

  static void take(DeskTurn turn, ScoredReport report) {
    Optional<ReportMark> known = turn.view.report(report.id());
    if (known.isPresent()) {
      repeated(turn, report, known.get());
    } else if (report.classification().category() == Category.NIHIL) {
      signOfLife(turn, report);
    } else {
      intoCase(turn, report);
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
    turn.change(new StateChange.PutReport(report.id(), new ReportMark(report.contentHash(), null)));
    turn.audit(AuditKind.REPORT_NIHIL, report.id().toString(), null, "nihil", report.contentHash());
  }

  private static void intoCase(DeskTurn turn, ScoredReport report) {
    IncidentTopic topic = report.classification().topic();
    MatchBucket bucket = turn.view.bucket(topic);
    CaseFile before = followed(turn, report).or(() -> matched(turn, bucket, report)).orElse(null);
    CaseFile after = before == null ? opened(turn, report) : joined(turn, before, report);
    CaseId id = after.id();
    turn.change(new StateChange.PutReport(report.id(), new ReportMark(report.contentHash(), id)));
    if (before == null || before.content().topic() == topic) {
      turn.change(new StateChange.PutBucket(topic, bucket.with(id, report)));
    }
    CaseContent content = after.content();
    String detail = content.category() + "/" + content.topic() + "/" + content.severity();
    AuditHash hash = report.contentHash();
    turn.audit(
        before == null ? AuditKind.CASE_OPENED : AuditKind.REPORT_ATTACHED,
        report.id().toString(),
        id,
        detail,
        hash);
    turn.put(before, after, new Cause(Cause.Kind.REPORT, report.id().toString()));
    tellAbove(turn, before, after);
  }

  /** The open case of the report that this one corrects or withdraws. */
  private static Optional<CaseFile> followed(DeskTurn turn, ScoredReport report) {
    return Optional.ofNullable(report.follows())
        .flatMap(turn.view::report)
        .map(ReportMark::caseId)
        .flatMap(turn.view::caseFile)
        .filter(file -> !file.standing().status().ended());
  }

  private static Optional<CaseFile> matched(
      DeskTurn turn, MatchBucket bucket, ScoredReport report) {
    return bucket.match(report).flatMap(turn.view::caseFile);
  }

  private static CaseFile opened(DeskTurn turn, ScoredReport report) {
    CaseContent content = CaseContent.opened(report, turn.now);
    EscalationPolicy.Decision decision = turn.policy.decide(content);
    content = content.reaching(decision.tiers());
    DeskStanding standing =
        DeskStanding.received(
            turn.now,
            turn.deadline(content),
            reason(turn, decision, content),
            turn.policy.version());
    CaseId id = DerivedId.caseOf(turn.desk(), report.id());
    return new CaseFile(id, turn.desk(), turn.desk(), content, standing);
  }

  private static CaseFile joined(DeskTurn turn, CaseFile file, ScoredReport report) {
    CaseContent content = file.content().with(report);
    EscalationPolicy.Decision decision = turn.policy.decide(content);
    boolean graver = content.severity().compareTo(file.content().severity()) > 0;
    content = content.reaching(decision.tiers());
    DeskStanding standing = file.standing();
    standing =
        graver
            ? standing
                .because(reason(turn, decision, content), turn.now)
                .dueAgain(turn.tightened(file, content), turn.now)
            : standing.changed(turn.now);
    return file.with(content).with(standing);
  }

  /** Sends the case to the tiers it has newly reached, and news to those that hold it. */
  private static void tellAbove(DeskTurn turn, @Nullable CaseFile before, CaseFile after) {
    EscalationReason reason = after.standing().reasons().getLast();
    SortedSet<Tier> held = before == null ? new TreeSet<>() : before.content().tiers();
    boolean news = before == null || after.content().newsAfter(before.content());
    for (Tier tier : after.content().tiers()) {
      boolean directed = !held.contains(tier);
      if (tier != Tier.KABUPATEN && (directed || news)) {
        turn.sendCase(after, tier, reason, directed);
      }
    }
  }

  private static EscalationReason reason(
      DeskTurn turn, EscalationPolicy.Decision decision, CaseContent content) {
    return new EscalationReason(
        decision.rule(), turn.policy.version(), decision.explanation(), content.reportIds());
  }
}
