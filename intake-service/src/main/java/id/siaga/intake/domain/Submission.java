package id.siaga.intake.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that keeps every rule, ready to be published.
 *
 * @param agency code of the agency, from its key
 * @param idempotencyKey the agency's, or one intake made
 * @param stageDerived whether {@code stage} comes from the calendar
 * @param occurredAt UTC, in whole microseconds; {@code submittedAt} where none was given
 * @param submittedAt UTC, in whole microseconds
 */
public record Submission(
    ReportId id,
    String agency,
    String idempotencyKey,
    Hash256 contentHash,
    ReportMode mode,
    Place place,
    Stage stage,
    boolean stageDerived,
    Instant occurredAt,
    Instant submittedAt,
    Narrative narrative,
    @Nullable Source source,
    List<Attachment> attachments,
    boolean nihil,
    @Nullable ReportId corrects,
    @Nullable ReportId withdraws) {

  public Submission {
    attachments = List.copyOf(attachments);
  }

  /** Where it happened: codes that exist, each inside the one before. */
  public record Place(
      DeskCode region, @Nullable String kecamatan, @Nullable String desa, @Nullable String tps) {}

  /** What was reported, in the agency's words. */
  public record Narrative(
      String text,
      @Nullable Facts facts,
      @Nullable String actionsTaken,
      @Nullable String assessment,
      @Nullable String recommendation) {}

  /** 5W1H, the six questions of a laporan informasi; at least one is answered. */
  public record Facts(
      @Nullable String what,
      @Nullable String when,
      @Nullable String where,
      @Nullable String who,
      @Nullable String why,
      @Nullable String how) {

    boolean isEmpty() {
      return what == null
          && when == null
          && where == null
          && who == null
          && why == null
          && how == null;
    }
  }

  /**
   * The source and how far to trust it, in the admiralty grading.
   *
   * @param reliability A (completely reliable) to F (cannot be judged)
   * @param credibility 1 (confirmed) to 6 (cannot be judged)
   */
  public record Source(
      @Nullable SourceKind kind, @Nullable String reliability, @Nullable Integer credibility) {}

  /**
   * A file the agency keeps.
   *
   * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
   */
  public record Attachment(URI uri, String sha256, @Nullable String mediaType) {}
}
