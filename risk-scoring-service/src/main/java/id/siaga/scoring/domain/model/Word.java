package id.siaga.scoring.domain.model;

/**
 * What a word brings.
 *
 * @param kind what it is
 * @param root its root
 * @param known whether training knew it
 * @param rootHash hash of its root
 * @param key of the word among those of a text
 * @param negatedKey of the word that is said not to be so
 * @param row what it weighs: itself, its root and its letters
 * @param negatedRow what it weighs where it is said not to be so
 * @param concepts what it means
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record Word(
    Kind kind,
    String root,
    boolean known,
    long rootHash,
    long key,
    long negatedKey,
    float[] row,
    float[] negatedRow,
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
