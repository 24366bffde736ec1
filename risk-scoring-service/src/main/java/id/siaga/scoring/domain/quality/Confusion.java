package id.siaga.scoring.domain.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each class was taken for each. Holds counts only, whatever the number of reports.
 * Filled by one thread.
 *
 * @param <E> the classes
 */
public final class Confusion<E extends Enum<E>> {

  private final E[] classes;
  private final long[][] counts;

  public Confusion(Class<E> type) {
    classes = type.getEnumConstants();
    counts = new long[classes.length][classes.length];
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
    counts[label.ordinal()][found.ordinal()]++;
  }

  /** Reports with this label that were taken for this class. */
  public long count(E label, E found) {
    return counts[label.ordinal()][found.ordinal()];
  }

  /** All reports. */
  public long total() {
    long total = 0;
    for (E label : classes) {
      total += score(label).labelled();
    }
    return total;
  }

  /** How well one class is told from the others. */
  public Score score(E one) {
    long labelled = 0;
    long found = 0;
    for (int other = 0; other < classes.length; other++) {
      labelled += counts[one.ordinal()][other];
      found += counts[other][one.ordinal()];
    }
    return new Score(labelled, found, count(one, one));
  }

  /** Classes that occur as a label or were found, in their order. */
  public List<E> occurring() {
    List<E> occurring = new ArrayList<>(classes.length);
    for (E one : classes) {
      if (score(one).f1().isPresent()) {
        occurring.add(one);
      }
    }
    return occurring;
  }

  /** Share of reports that were taken for what they are; 0 where there are none. */
  public double accuracy() {
    long right = 0;
    for (E one : classes) {
      right += count(one, one);
    }
    return total() == 0 ? 0 : (double) right / total();
  }

  /** Mean F1 of the classes that occur, each counting the same; 0 where none does. */
  public double macroF1() {
    return occurring().stream()
        .mapToDouble(one -> score(one).f1().orElse(0))
        .average()
        .orElse(0);
  }
}
