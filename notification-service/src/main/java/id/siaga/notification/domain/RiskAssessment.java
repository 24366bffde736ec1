package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a kabupaten's desk itself makes of the risk in one place by one topic; the latest entry of a
 * place, topic and date stands.
 *
 * @param place code of a kecamatan or desa of the kabupaten
 * @param level how grave it would be; NIHIL where no risk is seen any more
 * @param assessedOn the date it is from, by the kabupaten's clock
 * @param note why; null for none
 * @param role under which it was entered
 */
public record RiskAssessment(
    String id,
    DeskCode desk,
    String place,
    IncidentTopic topic,
    Severity level,
    LocalDate assessedOn,
    @Nullable String note,
    String subject,
    String role,
    Instant recordedAt) {

  /** Most entries of one request. */
  public static final int MOST = 500;

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 500;

  /** Its key within the register. */
  public String name() {
    return String.join(" ", desk.value(), place, topic.name(), assessedOn.toString());
  }
}
