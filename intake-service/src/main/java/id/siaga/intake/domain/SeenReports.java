package id.siaga.intake.domain;

import id.siaga.events.domain.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted in about the last day. Best effort: a report it doesn't know may still be a
 * repeat, which the desk recognises.
 */
public interface SeenReports {

  /** The first submission under this id; null when it knows none. */
  @Nullable Seen find(ReportId id);

  /** Remembers a submission that the broker has acknowledged, unless an earlier one is known. */
  void remember(ReportId id, Seen seen);

  /**
   * A submission that was seen.
   *
   * @param contentPrefix first eight bytes of its content's hash
   * @param submittedMicros when it was accepted, microseconds since 1970
   */
  record Seen(long contentPrefix, long submittedMicros) {

    public static Seen of(Submission submission) {
      Instant at = submission.submittedAt();
      return new Seen(
          submission.contentHash().prefix(),
          at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
    }

    Instant submittedAt() {
      return Instant.ofEpochSecond(
          Math.floorDiv(submittedMicros, 1_000_000L),
          Math.floorMod(submittedMicros, 1_000_000L) * 1_000L);
    }
  }
}
