package id.siaga.scoring.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to a feature by a 64-bit hash of its group and name, without making a string
 * of it. Two of some hundred thousand names share a hash with a probability of one to a thousand
 * million; {@link LinearModel} refuses a model in which two do.
 *
 * @param <V> what belongs to a feature, its row of weights say
 */
final class RowTable<V> {

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long[] keys;
  private final @Nullable Object[] values;
  private final int mask;

  RowTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    keys = new long[capacity];
    values = new Object[capacity];
    mask = capacity - 1;
  }

  /** Puts a value; false when another one has the same key. */
  boolean put(long key, V value) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = value;
    return true;
  }

  /** Value of a key; null where there is none. */
  @SuppressWarnings("unchecked") // only values come in
  @Nullable V find(long key) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return (V) values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
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

  /** The beginning of the keys of all names that begin with this word and a space. */
  static long beginning(Group group, String word) {
    return (more(begin(group), word, 0, word.length()) ^ ' ') * FNV_PRIME;
  }

  /** The key of the name that begins so and ends with this word. */
  static long ended(long beginning, String word) {
    return finished(more(beginning, word, 0, word.length()));
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
