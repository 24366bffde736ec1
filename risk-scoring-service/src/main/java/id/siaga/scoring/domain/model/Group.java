package id.siaga.scoring.domain.model;

/**
 * Kinds of features. Within a group that grows with the text, a feature's length is such that a
 * long letter counts no more than a short message: words and what is read of them by the number of
 * words, the others by how many the group has. The factor says how much a group counts beside the
 * others. The factors were the best of a few tried by five-fold cross-validation; others near them
 * came out alike.
 */
public enum Group {
  /** a normal word */
  WORD(2),
  /** a root */
  STEM(3),
  /** a root that is said not to be so */
  NEGATED(4),
  /** two neighbouring words */
  BIGRAM(2),
  /** four letters of a word */
  LETTERS(1.8),
  /** how many of what */
  NUMBER(1),
  /** the stage of the election */
  STAGE(1),
  /** a criterion of the rule layer that holds */
  CRITERION(0.5),
  /** a meaning that words have */
  CONCEPT(3),
  /** two meanings in one sentence */
  CONCEPT_PAIR(1.6);

  /** How many there are. */
  static final int COUNT = values().length;

  private final float factor;

  Group(double factor) {
    this.factor = (float) factor;
  }

  /** Its place among the groups, from 0. */
  @SuppressWarnings("EnumOrdinal") // files hold the groups in their order
  int place() {
    return ordinal();
  }

  /** How much a feature counts beside those of other groups. */
  float factor() {
    return factor;
  }

  /** The group whose number of features says how little one of this group counts. */
  public Group measure() {
    return switch (this) {
      case STEM, NEGATED, LETTERS -> WORD;
      case CONCEPT_PAIR -> CONCEPT;
      default -> this;
    };
  }

  /** What one feature counts where a text has so many of the group's {@link #measure}. */
  public float value(int count) {
    return factor * length(count);
  }

  /** The same without the factor. */
  float length(int count) {
    return switch (this) {
      case NUMBER, STAGE, CRITERION -> 1;
      default -> (float) (1 / Math.sqrt(Math.max(1, count)));
    };
  }
}
