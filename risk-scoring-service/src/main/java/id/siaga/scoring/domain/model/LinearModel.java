package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trained model at work: the sum, over all features of a text, of their rows of weights. Linear,
 * so that every word's share in a decision can be told. Safe for use by many threads.
 *
 * <p>What a known word brings, as itself, as its root and by its letters, is added up when the
 * model is loaded: a text costs a lookup or two a word, and only words never seen are taken apart.
 */
public final class LinearModel {

  /** The row of a feature that the model doesn't have. Nobody writes to it. */
  static final float[] ABSENT = new float[Columns.COUNT];

  private final String version;
  private final float[] bias;
  private final RowTable<float[]> rows;
  private final RowTable<Word> words;
  private final Word number;
  private final Word name;

  /**
   * Makes weights ready for use.
   *
   * @throws IllegalArgumentException when two features share a hash
   */
  public LinearModel(String version, Weights weights, Names names) {
    this.version = version;
    this.bias = weights.bias().clone();
    this.rows = new RowTable<>(weights.size());
    for (Group group : Group.values()) {
      weights.rows(group).forEach((name, row) -> {
        if (!rows.put(RowTable.key(group, name), row.clone())) {
          throw new IllegalArgumentException(
              version + ": two features of " + group + " share a hash: " + name);
        }
      });
    }
    number = takenApart(TextFeatures.NUMBER, false);
    name = takenApart("", false);
    Set<String> known = weights.rows(Group.WORD).keySet();
    words = new RowTable<>(known.size() + names.words().size());
    names.words().forEach(one -> words.put(RowTable.key(Group.WORD, one), name));
    known.forEach(one -> words.put(RowTable.key(Group.WORD, one), takenApart(one, true)));
  }

  /** Name of this model, written into every classification. */
  public String version() {
    return version;
  }

  /**
   * What a text's features add up to.
   *
   * @param criteria ids of the criteria that hold
   */
  public Scores score(NormalText text, @Nullable Stage stage, Collection<String> criteria) {
    return new Scores(this, text, stage, criteria);
  }

  /** What a normal word brings; all numbers are one word, and so are all names. */
  Word word(String word) {
    if (TextFeatures.isNumber(word)) {
      return number;
    }
    Word found = words.find(RowTable.key(Group.WORD, word));
    return found == null ? takenApart(word, false) : found;
  }

  boolean isNumber(Word word) {
    return word == number;
  }

  boolean isName(Word word) {
    return word == name;
  }

  /** The row of a key, or {@link #ABSENT}. */
  float[] row(long key) {
    float[] row = rows.find(key);
    return row == null ? ABSENT : row;
  }

  float bias(int column) {
    return bias[column];
  }

  private Word takenApart(String word, boolean known) {
    float[] letters = new float[Columns.COUNT];
    String framed = TextFeatures.framed(word);
    int groups = 0;
    for (int length = TextFeatures.FEWEST_LETTERS; length <= TextFeatures.MOST_LETTERS; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        float[] row = row(RowTable.key(Group.LETTERS, framed, at, at + length));
        for (int column = 0; row != ABSENT && column < letters.length; column++) {
          letters[column] += row[column];
        }
        groups++;
      }
    }
    String root = Stems.of(word);
    long key = RowTable.key(Group.WORD, word);
    long rootKey = RowTable.key(Group.STEM, root);
    long negatedKey = RowTable.key(Group.NEGATED, root);
    return new Word(
        word,
        root,
        known,
        key,
        rootKey,
        negatedKey,
        RowTable.beginning(Group.BIGRAM, word),
        row(key),
        row(rootKey),
        row(negatedKey),
        letters,
        groups);
  }
}
