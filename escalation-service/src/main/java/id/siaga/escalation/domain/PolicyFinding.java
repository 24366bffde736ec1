package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change, and every incident that it holds for: all combinations of what is named here.
 *
 * @param regions kabupaten, provinces without the kabupaten that are named themselves, or {@link
 *     #ELSEWHERE}; empty for everywhere
 * @param voices the fewest who say so where it holds: one of each kind when a single report does
 * @param pace by what each policy multiplies its deadlines then; null on ordinary days, too
 * @param example one incident, and a moment at which it is decided otherwise; null for what
 *     concerns every case at any time
 */
public record PolicyFinding(
    PolicyChange change,
    SortedSet<Severity> severities,
    SortedSet<IncidentTopic> topics,
    SortedSet<Category> categories,
    SortedSet<Stage> stages,
    List<String> regions,
    Voices voices,
    @Nullable Pace pace,
    @Nullable Example example) {

  /** Where neither policy names the region. */
  public static final String ELSEWHERE = "elsewhere";

  private static final int LISTED = 4;
  private static final int ALL_SEVERITIES = Severity.values().length - 1;
  private static final int ALL_CATEGORIES = Category.values().length - 1;

  /** Factors before a vote, above 0 and at most 1. */
  public record Pace(double was, double becomes) {}

  /** An incident at a time. */
  public record Example(Incident incident, Instant at) {}

  /**
   * One line, at most 300 characters; for example {@code TINGGI in BENCANA, 3 stages: acknowledge
   * at PROVINSI 30m → 2h}.
   */
  public String line() {
    if (example == null) {
      return "every case: " + change.text();
    }
    List<String> where = new ArrayList<>();
    where.add(
        said(severities, ALL_SEVERITIES, "severities")
            + " in "
            + said(topics, IncidentTopic.values().length, "topics"));
    if (categories.size() < ALL_CATEGORIES) {
      where.add(said(categories, ALL_CATEGORIES, "categories"));
    }
    if (stages.size() < Stage.values().length) {
      where.add(stages.size() <= 2 ? joined(stages) : stages.size() + " stages");
    }
    if (!regions.isEmpty()) {
      where.add(regionsNamed());
    }
    said(voices.agencies(), "agencies", where);
    said(voices.kabupaten(), "kabupaten", where);
    said(voices.provinces(), "provinces", where);
    Pace factors = pace;
    if (factors != null) {
      where.add("deadlines × %s → × %s".formatted(number(factors.was), number(factors.becomes)));
    }
    return String.join(", ", where) + ": " + change.text();
  }

  private String regionsNamed() {
    String some = joined(regions.subList(0, Math.min(regions.size(), LISTED)));
    int more = regions.size() - LISTED;
    return more > 0 ? some + " and " + more + " more regions" : some;
  }

  private static String said(Collection<?> some, int all, String what) {
    if (some.size() == all) {
      return "all " + what;
    }
    return some.size() <= LISTED ? joined(some) : some.size() + " " + what;
  }

  private static void said(int voices, String what, List<String> where) {
    if (voices > 1) {
      where.add(voices + " " + what);
    }
  }

  private static String joined(Collection<?> some) {
    return some.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static String number(double factor) {
    return factor == 1 ? "1" : Double.toString(factor);
  }
}
