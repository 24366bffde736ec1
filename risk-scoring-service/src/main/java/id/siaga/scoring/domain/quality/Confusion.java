package id.siaga.scoring.domain.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How often each class was taken for each. Holds counts only, whatever the number of reports.
 * Filled by one thread.
 *
 * @param <E> the classes
 */
public final class Confusion<E extends Enum<E>> {

  private final List<E> classes;
  private final Map<E, Map<E, Long>> counts;

  public Confusion(Class<E> type) {
    classes = List.of(type.getEnumConstants());
    counts = new EnumMap<>(type);
    classes.forEach(label -> counts.put(label, new EnumMap<>(type)));
  }

  /**
   * How well one class is told from the others.
   *
   * @param labelled reports that are of it
   * @param found reports that were taken for it
   * @param right reports that are and were
   */
  public record Score(long labelled, long found, long right) {

    /** Share of those taken for it that are of it; empty where none was. */
    public OptionalDouble precision() {
      return share(found);
    }

    /** Share of those of it that were found; empty where there are none. */
    public OptionalDouble recall() {
      return share(labelled);
    }

    /** Harmonic mean of precision and recall; empty where the class occurs on neither side. */
    public OptionalDouble f1() {
      // As a count, it is 0 and not undefined when one of the two means has nothing to divide by.
      return labelled + found == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(2.0 * right / (labelled + found));
    }

    private OptionalDouble share(long whole) {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / whole);
    }
  }

  /** Counts one report. */
  public void add(E label, E found) {
    row(label).merge(found, 1L, Long::sum);
  }

  /** Reports with this label that were taken for this class. */
  public long count(E label, E found) {
    return row(label).getOrDefault(found, 0L);
  }

  /** All reports. */
  public long total() {
    return classes.stream().mapToLong(label -> score(label).labelled()).sum();
  }

  /** How well one class is told from the others. */
  public Score score(E one) {
    long labelled = 0;
    long found = 0;
    for (E other : classes) {
      labelled += count(one, other);
      found += count(other, one);
    }
    return new Score(labelled, found, count(one, one));
  }

  /** Classes that occur as a label or were found, in their order. */
  public List<E> occurring() {
    return classes.stream().filter(one -> score(one).f1().isPresent()).toList();
  }

  /** Share of reports that were taken for what they are; 0 where there are none. */
  public double accuracy() {
    long right = classes.stream().mapToLong(one -> count(one, one)).sum();
    return total() == 0 ? 0 : (double) right / total();
  }

  /** Mean F1 of the classes that occur, each counting the same; 0 where none does. */
  public double macroF1() {
    return occurring().stream().mapToDouble(one -> score(one).f1().orElse(0)).average().orElse(0);
  }

  private Map<E, Long> row(E label) {
    return Objects.requireNonNull(counts.get(label));
  }
}
