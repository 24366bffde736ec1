package id.siaga.scoring.domain.model;

/** Keys of a text's features that were seen already. For one thread. */
final class Keys {

  private final long[] keys;
  private final int mask;

  /** None yet, and never more than so many. */
  Keys(int most) {
    int capacity = Integer.highestOneBit(most + most / 2 + 4) * 2;
    keys = new long[capacity];
    mask = capacity - 1;
  }

  /** Adds a key of {@link RowTable}, which is never 0; false when it is there already. */
  boolean add(long key) {
    int at = (int) key & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    return true;
  }
}
