package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a desk remembers of a report for ever.
 *
 * @param contentHash hash of the body that came first: the first wins
 * @param agency who sent it: only they correct or withdraw it
 * @param caseId the one case it is in; null for a NIHIL report
 * @param kind what it says of the case's class while it stands; null when it says nothing (more)
 */
public record ReportMark(
    AuditHash contentHash, String agency, @Nullable CaseId caseId, CaseTally.@Nullable Kind kind) {

  /** Of a report whose case has come over from another desk, which knows its body. */
  static ReportMark moved(String agency, CaseId caseId, CaseTally.@Nullable Kind kind) {
    return new ReportMark(AuditHash.NONE, agency, caseId, kind);
  }

  /** The same report once it is in another case. */
  ReportMark in(CaseId other) {
    return new ReportMark(contentHash, agency, other, kind);
  }

  /** The same report once it no longer stands. */
  ReportMark silenced() {
    return new ReportMark(contentHash, agency, caseId, null);
  }
}
