package id.siaga.notification.http;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.AggregateDimension;
import id.siaga.notification.domain.AggregateQuery;
import id.siaga.notification.domain.AggregateWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads what counts are asked for.
 *
 * @param query the asked period's
 * @param against the period to set beside it; null for none
 */
record AggregateParameters(AggregateQuery query, AggregateQuery.@Nullable Period against) {

  private static final long USUAL_DAYS = 7;
  private static final Set<String> KNOWN =
      Set.of(
          "area",
          "window",
          "from",
          "to",
          "mode",
          "by",
          "category",
          "topic",
          "severity",
          "stage",
          "againstFrom",
          "againstTo",
          "againstMode");

  /**
   * Reads a question.
   *
   * @throws ProblemException when a parameter is unknown or breaks its rule, or the area is none
   */
  static AggregateParameters read(
      MultiValueMap<String, String> given, Regions regions, Instant now) {
    QueryParameters parameters = new QueryParameters(given, KNOWN);
    DeskCode area = Optional.ofNullable(parameters.desk("area")).orElse(DeskCode.NASIONAL);
    AggregateWindow window = parameters.code("window", AggregateWindow.class, AggregateWindow.DAY);
    LocalDate today = LocalDate.ofInstant(now, clock(area));
    LocalDate to = date(parameters, "to", today);
    LocalDate from = date(parameters, "from", to.minusDays(USUAL_DAYS - 1));
    ReportMode mode = parameters.code("mode", ReportMode.class, ReportMode.LIVE);
    AggregateQuery.Period period = period(parameters, "to", from, to, mode);
    AggregateQuery.Period against = against(parameters, period);
    AggregateQuery query =
        new AggregateQuery(
            area,
            regions.below(area),
            window,
            period,
            by(parameters),
            parameters.codes("category", Category.class),
            parameters.codes("topic", IncidentTopic.class),
            parameters.codes("severity", Severity.class),
            parameters.codes("stage", Stage.class));
    parameters.check();
    if (!regions.hasDesk(area)) {
      throw new ProblemException(ProblemType.DESK_NOT_FOUND);
    }
    return new AggregateParameters(query, against);
  }

  /** The clock that an area's days follow. */
  static ZoneId clock(DeskCode area) {
    return area.tier() == Tier.NASIONAL ? Regions.NATION : Regions.zone(area.value());
  }

  /** A date, or the usual one; one that is none is a violation. */
  static LocalDate date(QueryParameters parameters, String name, LocalDate usual) {
    String text = parameters.given.getFirst(name);
    try {
      return text == null ? usual : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      parameters.violations.add(Violation.shape(name, "2026-11-26"));
      return usual;
    }
  }

  /** Two dates in their order; any others are a violation. */
  static AggregateQuery.Period period(
      QueryParameters parameters, String name, LocalDate from, LocalDate to, ReportMode mode) {
    if (mode == ReportMode.DRILL) {
      parameters.violations.add(
          Violation.oneOf("mode", EnumSet.complementOf(EnumSet.of(ReportMode.DRILL))));
    }
    try {
      return new AggregateQuery.Period(from, to, mode);
    } catch (IllegalArgumentException e) {
      parameters.violations.add(
          new Violation(
              name,
              "range",
              "harus tidak sebelum awalnya, paling lama " + AggregateQuery.MOST_DAYS + " hari",
              "must not be before its beginning, at most " + AggregateQuery.MOST_DAYS + " days"));
      return new AggregateQuery.Period(to, to, mode);
    }
  }

  private static AggregateQuery.@Nullable Period against(
      QueryParameters parameters, AggregateQuery.Period period) {
    if (!parameters.given.containsKey("againstFrom")) {
      for (String needless : List.of("againstTo", "againstMode")) {
        if (parameters.given.containsKey(needless)) {
          parameters.violations.add(Violation.required("againstFrom"));
        }
      }
      return null;
    }
    LocalDate from = date(parameters, "againstFrom", period.from());
    LocalDate to = date(parameters, "againstTo", from.plusDays(period.days() - 1));
    ReportMode mode = parameters.code("againstMode", ReportMode.class, period.mode());
    return period(parameters, "againstTo", from, to, mode);
  }

  private static List<AggregateDimension> by(QueryParameters parameters) {
    Set<AggregateDimension> by = new LinkedHashSet<>();
    for (String value : parameters.given.getOrDefault("by", List.of())) {
      for (String code : value.split(",", -1)) {
        try {
          by.add(AggregateDimension.valueOf(code));
        } catch (IllegalArgumentException e) {
          parameters.violations.add(Violation.oneOf("by", EnumSet.allOf(AggregateDimension.class)));
          return List.of();
        }
      }
    }
    return new ArrayList<>(by);
  }
}
