package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.evidence.Evidence;
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

  /**
   * The same with each row relative to its mean over the choices of a part: no probability is
   * another, and a weight says by itself how much a feature speaks for a choice beside the others.
   */
  Weights centred() {
    Weights centred = new Weights(centred(bias));
    rows.forEach(
        (group, byName) -> byName.forEach((name, row) -> centred.put(group, name, centred(row))));
    return centred;
  }

  private static float[] centred(float[] row) {
    float[] centred = row.clone();
    for (Evidence.Part part : Evidence.Part.values()) {
      int from = Columns.first(part);
      int to = from + Columns.size(part);
      double mean = 0;
      for (int column = from; column < to; column++) {
        mean += row[column] / (to - from);
      }
      for (int column = from; column < to; column++) {
        centred[column] -= (float) mean;
      }
    }
    return centred;
  }

  /** Number of rows. */
  public int size() {
    return rows.values().stream().mapToInt(Map::size).sum();
  }
}
