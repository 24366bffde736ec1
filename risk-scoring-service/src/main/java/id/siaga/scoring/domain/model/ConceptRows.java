package id.siaga.scoring.domain.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A model's rows for concepts, by code, and for two concepts in one sentence. What training did not
 * meet is {@link HashedRows#ABSENT}, and no pair.
 */
final class ConceptRows {

  /** The number of two codes that training did not meet together. */
  static final int NO_PAIR = 0;

  private final Concepts concepts;
  private final String[] names;
  private final float[][] rows;
  // Half a square, so that it stays near the processor: by the greater code, then by the smaller.
  private final char[] pairOf;
  private final String[] pairNames;
  private final float[][] pairRows;

  /**
   * Finds the rows.
   *
   * @throws IllegalArgumentException when there are more pairs than numbers for them
   */
  ConceptRows(Concepts concepts, Weights weights) {
    this.concepts = concepts;
    int codes = concepts.codes();
    names = new String[codes];
    rows = new float[codes][];
    Map<String, Integer> codeOf = new HashMap<>();
    for (int code = 0; code < codes; code++) {
      names[code] = concepts.name(code);
      rows[code] = weights.rows(Group.CONCEPT).getOrDefault(names[code], HashedRows.ABSENT);
      codeOf.put(names[code], code);
    }
    pairOf = new char[place(codes, 0)];
    int most = weights.rows(Group.CONCEPT_PAIR).size() + 1;
    if (most > Character.MAX_VALUE) {
      throw new IllegalArgumentException("model: it has " + most + " pairs of concepts");
    }
    pairNames = new String[most];
    pairRows = new float[most][];
    int pair = NO_PAIR;
    for (Entry<String, float[]> feature : weights.rows(Group.CONCEPT_PAIR).entrySet()) {
      int between = feature.getKey().indexOf(Concepts.BETWEEN);
      Integer one = codeOf.get(feature.getKey().substring(0, Math.max(0, between)));
      Integer other = codeOf.get(feature.getKey().substring(between + Concepts.BETWEEN.length()));
      if (one != null && other != null) {
        pair++;
        pairOf[place(other, one)] = (char) pair;
        pairNames[pair] = feature.getKey();
        pairRows[pair] = feature.getValue();
      }
    }
  }

  /** Number of codes. */
  int codes() {
    return rows.length;
  }

  /** Concepts of a word with this root. */
  int[] of(String word, String root) {
    return concepts.of(word, root);
  }

  String name(int code) {
    return names[code];
  }

  float[] row(int code) {
    return rows[code];
  }

  /** No number of a pair is as high. */
  int pairs() {
    return pairRows.length;
  }

  /** Number of two different codes' pair; {@link #NO_PAIR} where there is none. */
  int pair(int one, int other) {
    return pairOf[one > other ? place(one, other) : place(other, one)];
  }

  String pairName(int pair) {
    return pairNames[pair];
  }

  float[] pairRow(int pair) {
    return pairRows[pair];
  }

  private static int place(int greater, int smaller) {
    return greater * (greater - 1) / 2 + smaller;
  }
}
