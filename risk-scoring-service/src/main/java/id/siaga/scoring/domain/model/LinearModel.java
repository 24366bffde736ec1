package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
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
  private final float[][] rows;
  private final RowTable table;
  private final Map<String, Word> words = new HashMap<>();
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
    this.rows = new float[weights.size()][];
    this.table = new RowTable(weights.size());
    int row = 0;
    for (Group group : Group.values()) {
      for (Entry<String, float[]> feature : weights.rows(group).entrySet()) {
        rows[row] = feature.getValue().clone();
        if (!table.put(RowTable.key(group, feature.getKey()), row)) {
          throw new IllegalArgumentException(
              version + ": two features of " + group + " share a hash: " + feature.getKey());
        }
        row++;
      }
    }
    weights.rows(Group.WORD).keySet().forEach(word -> words.put(word, takenApart(word, true)));
    number = takenApart(TextFeatures.NUMBER, false);
    name = takenApart("", false);
    names.words().forEach(one -> words.put(one, name));
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
    Word found = words.get(word);
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
    int row = table.find(key);
    return row == RowTable.ABSENT ? ABSENT : rows[row];
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
