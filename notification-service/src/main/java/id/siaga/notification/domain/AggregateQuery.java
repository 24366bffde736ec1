package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Which counts are wanted; an empty filter filters nothing.
 *
 * @param area whose counts
 * @param below the areas right below it, where they are wanted one by one; else empty
 * @param by what they are laid out by, in this order
 */
public record AggregateQuery(
    DeskCode area,
    List<DeskCode> below,
    AggregateWindow window,
    Period period,
    List<AggregateDimension> by,
    Set<Category> categories,
    Set<IncidentTopic> topics,
    Set<Severity> severities,
    Set<Stage> stages) {

  /** Longest period: two years of days. */
  public static final long MOST_DAYS = 731;

  /**
   * Days by the area's own clock, both included.
   *
   * @param mode real cases of these days, or historical ones that happened then
   */
  public record Period(LocalDate from, LocalDate to, ReportMode mode) {

    public Period {
      if (to.isBefore(from) || days(from, to) > MOST_DAYS) {
        throw new IllegalArgumentException("a period has 1 to " + MOST_DAYS + " days");
      }
    }

    public long days() {
      return days(from, to);
    }

    private static long days(LocalDate from, LocalDate to) {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  public AggregateQuery {
    below = List.copyOf(below);
    by = List.copyOf(by);
    categories = Set.copyOf(categories);
    topics = Set.copyOf(topics);
    severities = Set.copyOf(severities);
    stages = Set.copyOf(stages);
  }

  /** The same question about another period. */
  public AggregateQuery during(Period other) {
    return new AggregateQuery(
        area, below, window, other, by, categories, topics, severities, stages);
  }
}
