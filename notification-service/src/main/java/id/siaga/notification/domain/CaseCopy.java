package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as one desk holds it: what is filtered and sorted by, what a list shows, and the rest as
 * it was published.
 *
 * @param deskRevision the desk's count of changes; of two copies the higher one wins
 * @param receivedAt when the desk first held it
 * @param acknowledgeBy until when the desk must acknowledge; null when nothing is due
 * @param kecamatan where it lies, as far as its reports say; only at its owner's desk
 * @param desa likewise
 * @param closeReason why it was closed; null unless it was
 * @param endedAt when it ended at this desk; null while it is open here
 * @param cameFrom the desk of the case that this one goes on for; null for none
 * @param movedTo the desk of the case that goes on for this one; null for none
 * @param summary what a list shows, a JSON object
 * @param snapshot the case as it came from Kafka, for {@link CaseDetails}
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database as it is, never compared
public record CaseCopy(
    CaseId caseId,
    DeskCode desk,
    DeskCode owner,
    long deskRevision,
    ReportMode mode,
    CaseStatus status,
    Category category,
    IncidentTopic topic,
    Severity severity,
    Stage stage,
    boolean needsReview,
    Instant openedAt,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Instant acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String kecamatan,
    @Nullable String desa,
    @Nullable String closeReason,
    @Nullable Instant endedAt,
    @Nullable String cameFrom,
    @Nullable String movedTo,
    String summary,
    byte[] snapshot) {

  public CaseCopy {
    if (deskRevision < 1) {
      throw new IllegalArgumentException(
          "case " + caseId + " at " + desk + ": deskRevision must be at least 1");
    }
  }
}
