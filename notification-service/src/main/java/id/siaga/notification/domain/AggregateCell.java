package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The count of one class in one area and window; the highest revision of a cell stands.
 *
 * @param day the date of its start by the area's clock
 */
public record AggregateCell(
    DeskCode area,
    AggregateWindow window,
    LocalDate day,
    Instant start,
    ReportMode mode,
    Category category,
    IncidentTopic topic,
    Severity severity,
    Stage stage,
    CaseCounts counts,
    long revision) {

  /** What two counts of the same cell have in common. */
  public String name() {
    return String.join(
        " ",
        area.value(),
        window.name(),
        start.toString(),
        mode.name(),
        category.name(),
        topic.name(),
        severity.name(),
        stage.name());
  }
}
