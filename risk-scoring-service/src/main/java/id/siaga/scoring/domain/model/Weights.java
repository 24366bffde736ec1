package id.siaga.scoring.domain.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What training finds: a row of weights for every feature, one weight a column of {@link Columns},
 * and a bias a column. Mutable while it is being filled by one thread.
 */
public final class Weights {

  private final float[] bias;
  private final Map<Group, SortedMap<String, float[]>> rows = new EnumMap<>(Group.class);

  /** No features yet. */
  public Weights(float[] bias) {
    if (bias.length != Columns.COUNT) {
      throw new IllegalArgumentException("a bias has " + Columns.COUNT + " columns");
    }
    this.bias = bias.clone();
  }

  /** Sets a feature's row. */
  public void put(Group group, String name, float[] row) {
    if (row.length != Columns.COUNT) {
      throw new IllegalArgumentException(group + " " + name + ": a row has " + Columns.COUNT);
    }
    rows.computeIfAbsent(group, g -> new TreeMap<>()).put(name, row);
  }

  float[] bias() {
    return bias;
  }

  /** Rows of a group by name. */
  SortedMap<String, float[]> rows(Group group) {
    SortedMap<String, float[]> found = rows.get(group);
    return found == null ? new TreeMap<>() : found;
  }

  /** Number of rows. */
  public int size() {
    return rows.values().stream().mapToInt(Map::size).sum();
  }
}
