package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
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

  private final String version;
  private final Names names;
  private final float[] bias;
  private final float[] rows;
  private final RowTable table;
  private final Map<String, Word> known = new HashMap<>();

  /** What a word brings: rows of its own and of its root, or absent, and those of its letters. */
  static final class Word {
    final int row;
    final int root;
    final int negatedRoot;
    final float[] letters;
    final int letterGroups;
    final String rootName;

    Word(int row, int root, int negatedRoot, float[] letters, int letterGroups, String rootName) {
      this.row = row;
      this.root = root;
      this.negatedRoot = negatedRoot;
      this.letters = letters;
      this.letterGroups = letterGroups;
      this.rootName = rootName;
    }
  }

  /**
   * Makes weights ready for use.
   *
   * @throws IllegalArgumentException when two features share a hash
   */
  public LinearModel(String version, Weights weights, Names names) {
    this.version = version;
    this.names = names;
    this.bias = weights.bias().clone();
    this.rows = new float[weights.size() * Columns.COUNT];
    this.table = new RowTable(weights.size());
    int row = 0;
    for (Group group : Group.values()) {
      for (Entry<String, float[]> feature : weights.rows(group).entrySet()) {
        System.arraycopy(feature.getValue(), 0, rows, row * Columns.COUNT, Columns.COUNT);
        if (!table.put(RowTable.key(group, feature.getKey()), row)) {
          throw new IllegalArgumentException(
              version + ": two features of " + group + " share a hash: " + feature.getKey());
        }
        row++;
      }
    }
    Set<String> words = weights.rows(Group.WORD).keySet();
    words.forEach(word -> known.put(word, takenApart(word)));
  }

  /** Name of this model, written into every classification. */
  public String version() {
    return version;
  }

  Names names() {
    return names;
  }

  /**
   * What a text's features add up to.
   *
   * @param criteria ids of the criteria that hold
   */
  public Scores score(NormalText text, @Nullable Stage stage, Collection<String> criteria) {
    return new Scores(this, text, stage, criteria);
  }

  Word word(String word) {
    Word found = known.get(word);
    return found == null ? takenApart(word) : found;
  }

  boolean knows(String word) {
    return known.containsKey(word);
  }

  int row(long key) {
    return table.find(key);
  }

  float bias(int column) {
    return bias[column];
  }

  /** One weight of a row; 0 for an absent one. */
  float weight(int row, int column) {
    return row == RowTable.ABSENT ? 0 : rows[row * Columns.COUNT + column];
  }

  /** Adds a row, so many times, to sums. */
  void add(int row, float times, float[] sums) {
    if (row != RowTable.ABSENT) {
      int from = row * Columns.COUNT;
      for (int column = 0; column < Columns.COUNT; column++) {
        sums[column] += times * rows[from + column];
      }
    }
  }

  private Word takenApart(String word) {
    String root = Stems.of(word);
    float[] letters = new float[Columns.COUNT];
    String framed = TextFeatures.framed(word);
    int groups = 0;
    for (int length = TextFeatures.FEWEST_LETTERS; length <= TextFeatures.MOST_LETTERS; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        add(table.find(RowTable.key(Group.LETTERS, framed, at, at + length)), 1, letters);
        groups++;
      }
    }
    return new Word(
        table.find(RowTable.key(Group.WORD, word)),
        table.find(RowTable.key(Group.STEM, root)),
        table.find(RowTable.key(Group.NEGATED, root)),
        letters,
        groups,
        root);
  }
}
