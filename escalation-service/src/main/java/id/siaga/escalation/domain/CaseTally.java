package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of a case, counted: a case lists only a few, and must know its gravest standing
 * report, and whose reports still stand, when one is corrected or withdrawn.
 *
 * @param reports how many reports it has, listed or not
 * @param withdrawn how many of them were corrected or withdrawn since
 * @param standing how many of each kind stand, gravest first
 * @param voices how many of each agency's reports stand, at most {@link #MOST_VOICES} agencies
 */
public record CaseTally(
    int reports,
    int withdrawn,
    SortedMap<Kind, Integer> standing,
    SortedMap<String, Integer> voices) {

  /** Agencies told apart; no policy asks for more. */
  public static final int MOST_VOICES = 20;

  /** What a report says of the incident, as far as the class of the case depends on it. */
  public record Kind(Category category, Severity severity) implements Comparable<Kind> {

    private static final Comparator<Kind> GRAVEST_FIRST =
        Comparator.comparing(Kind::severity).reversed().thenComparing(Kind::category);

    @Override
    public int compareTo(Kind other) {
      return GRAVEST_FIRST.compare(this, other);
    }
  }

  public CaseTally {
    standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
    voices = Collections.unmodifiableSortedMap(new TreeMap<>(voices));
  }

  static final CaseTally NONE = new CaseTally(0, 0, new TreeMap<>(), new TreeMap<>());

  /** With one more report that stands. */
  CaseTally with(Kind kind, String agency) {
    SortedMap<Kind, Integer> more = new TreeMap<>(standing);
    more.merge(kind, 1, Integer::sum);
    SortedMap<String, Integer> speaking = new TreeMap<>(voices);
    if (speaking.containsKey(agency) || speaking.size() < MOST_VOICES) {
      speaking.merge(agency, 1, Integer::sum);
    }
    return new CaseTally(reports + 1, withdrawn, more, speaking);
  }

  /** With one more report that says nothing of the class, such as a withdrawal. */
  CaseTally withSilent() {
    return new CaseTally(reports + 1, withdrawn, standing, voices);
  }

  /** Without a report that stood; the same when none of its kind did. */
  CaseTally without(Kind kind, String agency) {
    if (!standing.containsKey(kind)) {
      return this;
    }
    SortedMap<Kind, Integer> fewer = new TreeMap<>(standing);
    fewer.computeIfPresent(kind, (same, count) -> count == 1 ? null : count - 1);
    SortedMap<String, Integer> speaking = new TreeMap<>(voices);
    speaking.computeIfPresent(agency, (same, count) -> count == 1 ? null : count - 1);
    return new CaseTally(reports, withdrawn + 1, fewer, speaking);
  }

  /** Without a standing report that belongs to another case after all. */
  CaseTally split(Kind kind, String agency) {
    CaseTally fewer = without(kind, agency);
    return new CaseTally(reports - 1, withdrawn, fewer.standing, fewer.voices);
  }

  /** With all reports of another case. */
  CaseTally and(CaseTally other) {
    SortedMap<Kind, Integer> more = new TreeMap<>(standing);
    other.standing.forEach((kind, count) -> more.merge(kind, count, Integer::sum));
    SortedMap<String, Integer> speaking = new TreeMap<>(voices);
    other.voices.forEach((agency, count) -> {
      if (speaking.containsKey(agency) || speaking.size() < MOST_VOICES) {
        speaking.merge(agency, count, Integer::sum);
      }
    });
    return new CaseTally(reports + other.reports, withdrawn + other.withdrawn, more, speaking);
  }

  /**
   * How many agencies say so, each counted once however often it reports. An agency is independent
   * of every other: it has a key of its own.
   */
  public int agencies() {
    return voices.size();
  }

  /** The gravest kind that stands; empty when every report was withdrawn. */
  Optional<Kind> gravest() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.firstKey());
  }
}
