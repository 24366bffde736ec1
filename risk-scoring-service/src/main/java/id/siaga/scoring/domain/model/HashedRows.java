package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.text.KeyTable;
import java.util.Map.Entry;
import java.util.SortedMap;

/** The rows of a group's features, found by the hashes of their names. Immutable. */
final class HashedRows {

  /** The row of a feature that the model doesn't have. Nobody writes to it. */
  static final float[] ABSENT = new float[Columns.COUNT];

  private final KeyTable placeOf;
  private final float[][] rows;

  /**
   * Hashes the names.
   *
   * @throws IllegalArgumentException when two features share a hash
   */
  HashedRows(Group group, SortedMap<String, float[]> byName) {
    placeOf = new KeyTable(byName.size());
    rows = new float[byName.size()][];
    int place = 0;
    for (Entry<String, float[]> feature : byName.entrySet()) {
      rows[place] = feature.getValue();
      if (!placeOf.put(FeatureKeys.of(feature.getKey()), place)) {
        throw new IllegalArgumentException(
            "two features of " + group + " share a hash: " + feature.getKey());
      }
      place++;
    }
  }

  /** The row of a key, or {@link #ABSENT}. */
  float[] find(long key) {
    return row(placeOf.find(key));
  }

  /** The rows of many keys; {@link #ABSENT} also for 0, which is no key. */
  float[][] find(long[] keys) {
    int[] places = placeOf.find(keys);
    float[][] found = new float[keys.length][];
    for (int i = 0; i < keys.length; i++) {
      found[i] = row(places[i]);
    }
    return found;
  }

  private float[] row(int place) {
    return place == KeyTable.ABSENT ? ABSENT : rows[place];
  }
}
