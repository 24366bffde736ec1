package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a desk remembers of a report for ever.
 *
 * @param contentHash hash of the body that came first: the first wins
 * @param caseId the one case it is in; null for a NIHIL report
 */
public record ReportMark(AuditHash contentHash, @Nullable CaseId caseId) {}
