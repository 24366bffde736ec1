package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import java.time.Instant;

/**
 * A person's classification. It is pinned against what was known then: a graver report lifts it
 * when it is graver than all of that, tells of something later, or comes from an agency not heard
 * before. So an override can't hide what comes after it.
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

  /**
   * Whether a report is new evidence against the pin.
   *
   * @param unheard whether its agency had not reported the incident before
   */
  boolean liftedBy(ScoredReport report, boolean unheard) {
    Severity reported = report.classification().severity();
    return reported.compareTo(classified.severity()) > 0
        && (unheard || reported.compareTo(overruled) > 0 || report.occurredAt().isAfter(at));
  }

  /** As it may leave the kabupaten. */
  ClassOverride masked() {
    return new ClassOverride(classified, overruled, desk, by, at, TextMask.mask(reason));
  }
}
