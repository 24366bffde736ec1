package id.siaga.escalation.domain;

/** Why a case is where it is, in the words of the rule behind it. */
final class Reasons {

  private Reasons() {}

  static EscalationReason policy(Policy.Decision decision, String version, CaseContent content) {
    return new EscalationReason(
        decision.rule(), version, decision.explanation(), content.reportIds());
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
