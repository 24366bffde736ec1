package id.siaga.scoring.domain.model;

/**
 * Kinds of features. Within a group that grows with the text, features share one unit of length, so
 * that a long letter counts no more than a short message; the factor says how much a group counts
 * beside the others. The factors were the best of a few tried by five-fold cross-validation; others
 * near them came out alike.
 */
public enum Group {
  /** a normal word */
  WORD(2, true),
  /** a root */
  STEM(3, true),
  /** a root that is said not to be so */
  NEGATED(1.5, true),
  /** two neighbouring words */
  BIGRAM(2, true),
  /** three to five letters of a word */
  LETTERS(4, true),
  /** how many of what */
  NUMBER(1, false),
  /** the stage of the election */
  STAGE(1, false),
  /** a criterion of the rule layer that holds */
  CRITERION(0.5, false),
  /** a meaning that words have */
  CONCEPT(3, true),
  /** two meanings in one sentence */
  CONCEPT_PAIR(3, true);

  /** How many there are. */
  static final int COUNT = values().length;

  private final float factor;
  private final boolean shared;

  Group(double factor, boolean shared) {
    this.factor = (float) factor;
    this.shared = shared;
  }

  /** Its place among the groups, from 0. */
  @SuppressWarnings("EnumOrdinal") // files hold the groups in their order
  int place() {
    return ordinal();
  }

  /** What one feature counts where a text has so many of this group. */
  public float value(int count) {
    return shared && count > 0 ? (float) (factor / Math.sqrt(count)) : factor;
  }
}
