package id.siaga.scoring.domain.model;

/** Keys of a text's features that were seen already. For one thread. */
final class Keys {

  private long[] keys;
  private int mask;
  private int count;

  /** None yet, and about so many to come. */
  Keys(int expected) {
    int capacity = Integer.highestOneBit(expected + expected / 2 + 4) * 2;
    keys = new long[capacity];
    mask = capacity - 1;
  }

  /** Adds a key, well mixed and never 0; false when it is there already. */
  boolean add(long key) {
    if (count + count / 2 > mask) {
      grow();
    }
    int at = (int) key & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    count++;
    return true;
  }

  private void grow() {
    long[] before = keys;
    keys = new long[2 * before.length];
    mask = keys.length - 1;
    count = 0;
    for (long key : before) {
      if (key != 0) {
        add(key);
      }
    }
  }
}
