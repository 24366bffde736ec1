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
 * report when one is corrected or withdrawn.
 *
 * @param reports how many reports it has, listed or not
 * @param withdrawn how many of them were corrected or withdrawn since
 * @param standing how many of each kind stand, gravest first
 */
public record CaseTally(int reports, int withdrawn, SortedMap<Kind, Integer> standing) {

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
  }

  static final CaseTally NONE = new CaseTally(0, 0, new TreeMap<>());

  /** With one more report that stands. */
  CaseTally with(Kind kind) {
    SortedMap<Kind, Integer> more = new TreeMap<>(standing);
    more.merge(kind, 1, Integer::sum);
    return new CaseTally(reports + 1, withdrawn, more);
  }

  /** With one more report that says nothing of the class, such as a withdrawal. */
  CaseTally withSilent() {
    return new CaseTally(reports + 1, withdrawn, standing);
  }

  /** Without a report that stood; the same when none of its kind did. */
  CaseTally without(Kind kind) {
    if (!standing.containsKey(kind)) {
      return this;
    }
    SortedMap<Kind, Integer> fewer = new TreeMap<>(standing);
    fewer.computeIfPresent(kind, (same, count) -> count == 1 ? null : count - 1);
    return new CaseTally(reports, withdrawn + 1, fewer);
  }

  /** The gravest kind that stands; empty when every report was withdrawn. */
  Optional<Kind> gravest() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.firstKey());
  }
}
