package id.siaga.events.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An election: where, and which stage on which days. Days are those of each region's own zone.
 *
 * @param id for example {@code pilkada-2024}
 * @param regions which take part
 * @param stages may overlap; the one that began last holds
 * @param votes vote and re-vote days: they hold before any stage
 */
public record Election(
    String id, String name, RegionScope regions, List<Period> stages, List<Vote> votes) {

  public Election {
    stages = List.copyOf(stages);
    votes = List.copyOf(votes);
    Set<LocalDate> beginnings = new HashSet<>();
    for (Period period : stages) {
      if (!beginnings.add(period.from())) {
        throw new IllegalArgumentException(
            "stages: two begin on " + period.from() + ", so none of them began last");
      }
    }
  }

  /**
   * A stage from its first to its last day, both included.
   *
   * @param stage not {@code PEMUNGUTAN_SUARA}, which {@link Vote} holds
   */
  public record Period(Stage stage, LocalDate from, LocalDate to) {

    public Period {
      if (stage == Stage.PEMUNGUTAN_SUARA || stage == Stage.DI_LUAR_TAHAPAN) {
        throw new IllegalArgumentException("stage " + stage + " has no period of its own");
      }
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(stage + " ends on " + to + ", before it begins");
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** A day of voting, and where. */
  public record Vote(LocalDate day, RegionScope regions) {

    boolean holds(LocalDate today, DeskCode desk) {
      return day.equals(today) && regions.touches(desk);
    }
  }
}
