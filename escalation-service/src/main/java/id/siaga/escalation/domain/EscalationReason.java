package id.siaga.escalation.domain;

import id.siaga.events.domain.ReportId;
import java.util.List;

/**
 * Why a case is at a desk.
 *
 * @param rule id of the policy's rule
 * @param policyVersion version of the policy that held
 * @param explanation one sentence in Indonesian, without report text
 * @param reports the reports behind the step, at most {@link #MOST_REPORTS}
 */
public record EscalationReason(
    String rule, String policyVersion, String explanation, List<ReportId> reports) {

  /** Reports named by one reason. */
  public static final int MOST_REPORTS = 20;

  public EscalationReason {
    reports = List.copyOf(reports.subList(0, Math.min(reports.size(), MOST_REPORTS)));
  }
}
