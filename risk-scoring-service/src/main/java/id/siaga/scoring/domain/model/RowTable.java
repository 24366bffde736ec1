package id.siaga.scoring.domain.model;

/**
 * Finds a feature's row by a 64-bit hash of its group and name, without making a string of it. Two
 * of some hundred thousand names share a hash with a probability of one to a thousand million;
 * {@link LinearModel} refuses a model in which two do.
 */
final class RowTable {

  static final int ABSENT = -1;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long[] keys;
  private final int[] rows;
  private final int mask;

  RowTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    keys = new long[capacity];
    rows = new int[capacity];
    mask = capacity - 1;
  }

  /** Puts a row; false when another one has the same key. */
  boolean put(long key, int row) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    rows[at] = row;
    return true;
  }

  /** Row of a key, or {@link #ABSENT}. */
  int find(long key) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return rows[at];
      }
      at = (at + 1) & mask;
    }
    return ABSENT;
  }

  private int slot(long key) {
    return (int) (key ^ (key >>> 32)) & mask;
  }

  static long key(Group group, String name) {
    return key(group, name, 0, name.length());
  }

  static long key(Group group, String chars, int from, int to) {
    return finished(more(begin(group), chars, from, to));
  }

  /** Key of two words with a space between them. */
  static long key(Group group, String one, String two) {
    long hash = more(begin(group), one, 0, one.length());
    hash = (hash ^ ' ') * FNV_PRIME;
    return finished(more(hash, two, 0, two.length()));
  }

  private static long begin(Group group) {
    return (FNV_OFFSET ^ (group.place() + 1)) * FNV_PRIME;
  }

  private static long more(long hash, String chars, int from, int to) {
    long result = hash;
    for (int i = from; i < to; i++) {
      result = (result ^ chars.charAt(i)) * FNV_PRIME;
    }
    return result;
  }

  /** Mixed (SplitMix64's finaliser), and never the 0 that marks a free place. */
  private static long finished(long hash) {
    long a = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    long mixed = b ^ (b >>> 31);
    return mixed == 0 ? 1 : mixed;
  }
}
