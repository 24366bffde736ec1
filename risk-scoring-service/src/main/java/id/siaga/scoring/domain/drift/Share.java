package id.siaga.scoring.domain.drift;

import java.util.BitSet;

/**
 * Share of the last reports of which something holds. Bounded: a bit a report. Safe for use by many
 * threads.
 */
public final class Share {

  private final BitSet held = new BitSet();
  private final int size;
  private long seen;

  /**
   * Nothing seen yet.
   *
   * @param size how many reports are the last ones
   */
  public Share(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a window has at least one report, not " + size);
    }
    this.size = size;
  }

  /** Adds whether it holds of the report that came after all others. */
  public synchronized void add(boolean holds) {
    held.set((int) (seen % size), holds);
    seen++;
  }

  /** The share, 0 to 1; NaN before the first report. */
  public synchronized double value() {
    return seen == 0 ? Double.NaN : (double) held.cardinality() / Math.min(seen, size);
  }
}
