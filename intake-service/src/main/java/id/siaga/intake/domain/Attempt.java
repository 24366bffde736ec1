package id.siaga.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency's attempt to submit a report.
 *
 * @param keyHeader the {@code Idempotency-Key} header, where there was one
 * @param at when it came in
 */
public record Attempt(ReportDraft draft, Agency agency, @Nullable String keyHeader, Instant at) {

  /** The same, as if it had come in at another time. */
  Attempt asOf(Instant time) {
    return new Attempt(draft, agency, keyHeader, time);
  }
}
