package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import java.time.Instant;

/**
 * A person's classification. It is pinned: only a report graver than all that was known then lifts
 * it, so that an override can't hide what comes after it.
 *
 * @param classified what the person says it is
 * @param overruled the gravest severity of the reports known then
 * @param desk the person's desk
 * @param reason in their words
 */
public record ClassOverride(
    IncidentClass classified,
    Severity overruled,
    DeskCode desk,
    String by,
    Instant at,
    String reason) {

  /** Whether a report is new evidence against the pin. */
  boolean liftedBy(Severity reported) {
    return reported.compareTo(overruled) > 0 && reported.compareTo(classified.severity()) > 0;
  }

  /** As it may leave the kabupaten. */
  ClassOverride masked() {
    return new ClassOverride(classified, overruled, desk, by, at, TextMask.mask(reason));
  }
}
