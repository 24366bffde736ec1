package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a desk.
 *
 * @param commandId id the client gave it; the desk recognises a repeat by it
 * @param caseId the case it is about; null for a kind that is about none
 * @param subject who asks
 * @param role the role under which they ask
 * @param onBehalfOf the desk for whose office they ask; null for the desk that is asked
 */
public record DeskCommand(
    String commandId,
    CommandKind kind,
    DeskCode desk,
    @Nullable CaseId caseId,
    String subject,
    String role,
    Instant issuedAt,
    CommandDetail detail,
    @Nullable DeskCode onBehalfOf) {

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 2_000;

  /** Most characters of a command's id. */
  public static final int LONGEST_ID = 128;

  /** Most characters of a subject or role. */
  public static final int LONGEST_NAME = 128;

  /** Most characters of a policy. */
  public static final int LONGEST_POLICY = 65_536;

  /** What a person asks of their own desk. */
  public DeskCommand(
      String commandId,
      CommandKind kind,
      DeskCode desk,
      @Nullable CaseId caseId,
      String subject,
      String role,
      Instant issuedAt,
      CommandDetail detail) {
    this(commandId, kind, desk, caseId, subject, role, issuedAt, detail, null);
  }

  public DeskCommand {
    if ((caseId != null) != kind.aboutCase()) {
      throw new IllegalArgumentException(
          "command "
              + commandId
              + ": "
              + kind
              + (caseId == null ? " needs a" : " takes no")
              + " case");
    }
  }
}
