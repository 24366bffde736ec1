package id.siaga.escalation.aggregate;

import id.siaga.escalation.domain.IncidentClass;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import java.time.Instant;

/**
 * One cell of the counts.
 *
 * @param area the desk whose area is counted
 * @param start where the window begins
 * @param mode real and historical cases are counted apart
 * @param classified the class that the cases have now
 * @param stage stage of their first report
 */
public record Cell(
    DeskCode area,
    Window window,
    Instant start,
    ReportMode mode,
    IncidentClass classified,
    Stage stage) {}
