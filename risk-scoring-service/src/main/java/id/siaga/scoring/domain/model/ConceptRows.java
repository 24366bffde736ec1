package id.siaga.scoring.domain.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A model's rows for concepts, by code, and for two concepts in one sentence. What training did not
 * meet is {@link LinearModel#ABSENT}.
 */
final class ConceptRows {

  private final Concepts concepts;
  private final int codes;
  private final String[] names;
  private final float[][] rows;
  // By the smaller code, then by the other: a place among the pairs' rows, 0 for none.
  private final int[] pairOf;
  private final String[] pairNames;
  private final float[][] pairRows;
  private final RowTable phraseOf;
  private final int[][] phrases;

  ConceptRows(Concepts concepts, Weights weights) {
    this.concepts = concepts;
    codes = concepts.codes();
    names = new String[codes];
    rows = new float[codes][];
    pairOf = new int[codes * codes];
    int most = weights.rows(Group.CONCEPT_PAIR).size() + 1;
    pairNames = new String[most];
    pairRows = new float[most][];
    Arrays.fill(pairRows, LinearModel.ABSENT);
    int pair = 0;
    for (int one = 0; one < codes; one++) {
      names[one] = concepts.name(one);
      rows[one] = weights.rows(Group.CONCEPT).getOrDefault(names[one], LinearModel.ABSENT);
      for (int other = one; other < codes; other++) {
        String name = concepts.name(one, other);
        float[] row = weights.rows(Group.CONCEPT_PAIR).get(name);
        if (row != null) {
          pair++;
          pairOf[one * codes + other] = pair;
          pairNames[pair] = name;
          pairRows[pair] = row;
        }
      }
    }
    phrases = new int[concepts.pairs().size()][];
    phraseOf = new RowTable(phrases.length);
    int next = 0;
    for (String phrase : concepts.pairs()) {
      phrases[next] = concepts.ofPair(phrase);
      phraseOf.put(RowTable.key(Group.BIGRAM, phrase), next++);
    }
  }

  /** Number of codes. */
  int codes() {
    return codes;
  }

  /** Concepts of a word. */
  int[] of(String word) {
    return concepts.of(word);
  }

  /** Concepts of the pair of words of this key; null where it has none. */
  int @Nullable [] ofPair(long key) {
    int found = phraseOf.find(key);
    return found == RowTable.ABSENT ? null : phrases[found];
  }

  String name(int code) {
    return names[code];
  }

  float[] row(int code) {
    return rows[code];
  }

  /** Place of two codes' row; 0 where there is none. */
  int pair(int one, int other) {
    return pairOf[Math.min(one, other) * codes + Math.max(one, other)];
  }

  String pairName(int pair) {
    return pairNames[pair];
  }

  float[] pairRow(int pair) {
    return pairRows[pair];
  }
}
