package id.siaga.scoring.domain.model;

/**
 * What a word brings. What the model doesn't have is 0, so that all words are added up alike.
 *
 * @param kind what it is
 * @param root its root
 * @param known whether training knew it
 * @param key of the word among features
 * @param rootKey of its root
 * @param negatedKey of its root, said not to be so
 * @param pairs where the keys of the pairs that it begins go on
 * @param row its own row
 * @param rootRow the row of its root
 * @param negatedRow the row of its root, said not to be so
 * @param letters the sum of the rows of its groups of letters
 * @param letterGroups how many groups of letters it has
 * @param concepts what it means
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record Word(
    Kind kind,
    String root,
    boolean known,
    long key,
    long rootKey,
    long negatedKey,
    long pairs,
    float[] row,
    float[] rootRow,
    float[] negatedRow,
    float[] letters,
    int letterGroups,
    int[] concepts) {

  /** What a word is. Only a word proper counts; the others are what pairs end at. */
  enum Kind {
    /** a word proper */
    WORD,
    /** a number, one for all */
    NUMBER,
    /** a name, one for all: the model never sees which */
    NAME
  }
}
