package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an upper desk orders of a case's owner, who alone may change what the case says.
 *
 * @param basedOn the owner's revision that the upper desk knew
 * @param classified what an OVERRIDE makes of it; null for the others
 * @param closeReason why a CLOSE ends it; null for the others
 */
public record CaseOrder(
    CaseId caseId,
    Kind kind,
    long basedOn,
    String actor,
    String role,
    String reason,
    @Nullable IncidentClass classified,
    @Nullable CloseReason closeReason) {

  /** Hash of what is ordered: words by their hash only. */
  AuditHash fingerprint() {
    AuditHash words = AuditHash.of(reason.getBytes(StandardCharsets.UTF_8));
    String said =
        String.join(
            " ",
            caseId.toString(),
            kind.name(),
            Long.toString(basedOn),
            String.valueOf(classified),
            String.valueOf(closeReason),
            words.toString());
    return AuditHash.of(said.getBytes(StandardCharsets.UTF_8));
  }

  /** What is ordered. */
  public enum Kind {
    OVERRIDE,
    TAKE_OVER,
    RESOLVE,
    CLOSE,
    REOPEN
  }
}
