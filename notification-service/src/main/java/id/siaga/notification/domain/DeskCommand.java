package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a desk.
 *
 * @param commandId id the client gave it; the desk recognises a repeat by it
 * @param subject who asks
 * @param role the role under which they ask
 * @param reason why, or the comment; up to {@value #LONGEST_REASON} characters
 * @param targetTier for ESCALATE: the tier to send the case to
 */
public record DeskCommand(
    String commandId,
    CommandKind kind,
    DeskCode desk,
    CaseId caseId,
    String subject,
    String role,
    Instant issuedAt,
    @Nullable String reason,
    @Nullable Tier targetTier) {

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 2_000;

  /** Most characters of a command's id. */
  public static final int LONGEST_ID = 128;

  /** Most characters of a subject or role. */
  public static final int LONGEST_NAME = 128;
}
