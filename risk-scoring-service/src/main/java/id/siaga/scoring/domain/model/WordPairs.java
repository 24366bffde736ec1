package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.text.KeyTable;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two neighbouring words bring: a row of weights, and what they mean together. Immutable. */
final class WordPairs {

  private final KeyTable placeOf;
  private final float[][] rows;
  private final int[] @Nullable [] concepts;

  /**
   * Joins the two.
   *
   * @throws IllegalArgumentException when two pairs share a hash
   */
  WordPairs(SortedMap<String, float[]> byName, Concepts concepts) {
    Set<String> names = new TreeSet<>(byName.keySet());
    names.addAll(concepts.pairs());
    placeOf = new KeyTable(names.size());
    rows = new float[names.size()][];
    this.concepts = new int[names.size()][];
    int place = 0;
    for (String name : names) {
      if (!placeOf.put(FeatureKeys.of(name), place)) {
        throw new IllegalArgumentException("two pairs of words share a hash: " + name);
      }
      rows[place] = byName.getOrDefault(name, HashedRows.ABSENT);
      int[] together = concepts.ofPair(name);
      this.concepts[place++] = together.length == 0 ? null : together;
    }
  }

  /** Places of many keys; {@link KeyTable#ABSENT} also for 0, which is no key. */
  int[] find(long[] keys) {
    return placeOf.find(keys);
  }

  /** The row at a place, or {@link HashedRows#ABSENT}. */
  float[] row(int place) {
    return place == KeyTable.ABSENT ? HashedRows.ABSENT : rows[place];
  }

  /** What the words at a place mean together; null where nothing. */
  int @Nullable [] concepts(int place) {
    return place == KeyTable.ABSENT ? null : concepts[place];
  }
}
