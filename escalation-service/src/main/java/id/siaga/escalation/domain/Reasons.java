package id.siaga.escalation.domain;

import id.siaga.events.domain.ReportId;
import java.util.ArrayList;
import java.util.List;

/** Why a case is where it is, in the words of the rule behind it. */
final class Reasons {

  private Reasons() {}

  /** The policy's, with the reports behind it: the case's own, and those of cases alike. */
  static EscalationReason policy(Policy.Decision decision, String version, CaseContent content) {
    List<ReportId> reports = new ArrayList<>(content.reportIds());
    reports.addAll(content.alike().reports());
    return new EscalationReason(decision.rule(), version, decision.explanation(), reports);
  }

  static EscalationReason of(CaseFile file, String rule, String explanation) {
    return new EscalationReason(
        rule, file.standing().policyVersion(), explanation, file.content().reportIds());
  }

  /** A person's own words, as they may leave the desk. */
  static EscalationReason said(CaseFile file, String rule, String what, String words) {
    return of(file, rule, what + ": " + TextMask.mask(words));
  }
}
