package id.siaga.scoring.domain.model;

/**
 * What a word brings. Rows that the model doesn't have are {@link LinearModel#ABSENT}, so that all
 * words are added up alike.
 *
 * @param text the word; {@link TextFeatures#NUMBER} for all numbers
 * @param root its root
 * @param known whether training knew it
 * @param key of the word among features
 * @param rootKey of its root
 * @param negatedKey of its root, said not to be so
 * @param pairs where the keys of the pairs that it begins go on
 * @param row its own
 * @param rootRow its root's
 * @param negatedRow its root's, said not to be so
 * @param letters what its groups of letters add up to
 * @param letterGroups how many these are
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record Word(
    String text,
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
    int letterGroups) {}
