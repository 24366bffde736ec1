package id.siaga.scoring.domain.text;

/** Finds a number by a 64-bit key, well mixed and not 0. Not to be changed while many read it. */
public final class KeyTable {

  /** The number of a key that isn't there. */
  public static final int ABSENT = -1;

  private final long[] keys;
  private final int[] numbers;
  private final int mask;

  /** Empty, with room for so many. */
  public KeyTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    keys = new long[capacity];
    numbers = new int[capacity];
    mask = capacity - 1;
  }

  /** Puts a number; false when the key has one. */
  public boolean put(long key, int number) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    numbers[at] = number;
    return true;
  }

  /** Number of a key, or {@link #ABSENT}; absent also for 0, which is no key. */
  public int find(long key) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    return ABSENT;
  }

  /**
   * Numbers of many keys. Their places are read before anything depends on what stands there: so
   * the processor waits for memory once, and not once a key.
   */
  public int[] find(long[] sought) {
    long[] there = new long[sought.length];
    for (int i = 0; i < sought.length; i++) {
      there[i] = keys[slot(sought[i])];
    }
    int[] found = new int[sought.length];
    for (int i = 0; i < sought.length; i++) {
      found[i] = there[i] == 0 ? ABSENT : find(sought[i]);
    }
    return found;
  }

  private int slot(long key) {
    return (int) (key ^ (key >>> 32)) & mask;
  }
}
