package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log.
 *
 * @param desk whose cases it was about; the nation's where it was about none
 * @param allowed whether the rules let it pass
 * @param caseId the case, for what is about one
 * @param posts the posts the person then had, the first ten with commas between
 * @param detail what a list was narrowed to, or the name of a deed that was denied
 */
public record AccessEntry(
    UUID id,
    Instant at,
    DeskCode desk,
    AccessDeed deed,
    boolean allowed,
    @Nullable CaseId caseId,
    String subject,
    String posts,
    @Nullable String detail) {

  /** Most characters of a detail; what is longer is cut. */
  public static final int LONGEST_DETAIL = 500;

  public AccessEntry {
    desk = desk.real();
    if (detail != null && detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL);
    }
  }
}
