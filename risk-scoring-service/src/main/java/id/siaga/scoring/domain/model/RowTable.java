package id.siaga.scoring.domain.model;

/**
 * Finds a feature's number by a 64-bit hash of its group and name, without making a string of it.
 * Two of some hundred thousand names share a hash with a probability of one to a thousand million;
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

  /** Puts a number; false when another one has the same key. */
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

  /** Number of a key, or {@link #ABSENT}; absent also for 0, which is no key. */
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

  /**
   * Numbers of many keys. Their places are read before anything depends on what stands there: so
   * the processor waits for memory once, and not once a key.
   */
  int[] find(long[] sought) {
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

  /**
   * Keys of all groups of letters of a word: those of the fewest letters first, in the order in
   * which they stand in it.
   */
  static long[] letters(String framed) {
    int shortest = TextFeatures.FEWEST_LETTERS;
    int longest = TextFeatures.MOST_LETTERS;
    int[] next = new int[longest + 1];
    int all = 0;
    for (int length = shortest; length <= longest; length++) {
      next[length] = all;
      all += Math.max(0, framed.length() - length + 1);
    }
    long[] keys = new long[all];
    for (int from = 0; from + shortest <= framed.length(); from++) {
      long hash = begin(Group.LETTERS);
      int most = Math.min(longest, framed.length() - from);
      for (int length = 1; length <= most; length++) {
        hash = (hash ^ framed.charAt(from + length - 1)) * FNV_PRIME;
        if (length >= shortest) {
          keys[next[length]++] = finished(hash);
        }
      }
    }
    return keys;
  }

  static long key(Group group, String name) {
    return finished(more(begin(group), name));
  }

  /** The beginning of the keys of all names that begin with this word and a space. */
  static long beginning(Group group, String word) {
    return (more(begin(group), word) ^ ' ') * FNV_PRIME;
  }

  /** The key of the name that begins so and ends with this word. */
  static long ended(long beginning, String word) {
    return finished(more(beginning, word));
  }

  private static long begin(Group group) {
    return (FNV_OFFSET ^ (group.place() + 1)) * FNV_PRIME;
  }

  private static long more(long hash, String chars) {
    long result = hash;
    for (int i = 0; i < chars.length(); i++) {
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
