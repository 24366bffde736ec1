package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  /** The row of a feature that the model doesn't have. Nobody writes to it. */
  static final float[] ABSENT = new float[Columns.COUNT];

  private final String version;
  private final float[] bias;
  private final float[][] rows;
  private final RowTable[] rowOf = new RowTable[Group.COUNT];
  private final Word[] words;
  private final RowTable wordOf;
  private final ConceptRows concepts;
  private final Word number;
  private final Word nothing;

  /**
   * Makes weights ready for use.
   *
   * @throws IllegalArgumentException when two features share a hash
   */
  public LinearModel(String version, Weights weights, Vocabulary vocabulary) {
    Names names = vocabulary.names();
    concepts = new ConceptRows(vocabulary.concepts(), weights);
    this.version = version;
    this.bias = weights.bias().clone();
    rows = new float[weights.size()][];
    int row = 0;
    for (Group group : Group.values()) {
      RowTable table = new RowTable(weights.rows(group).size());
      rowOf[group.place()] = table;
      for (Entry<String, float[]> feature : weights.rows(group).entrySet()) {
        rows[row] = feature.getValue().clone();
        if (!table.put(RowTable.key(group, feature.getKey()), row)) {
          throw new IllegalArgumentException(
              version + ": two features of " + group + " share a hash: " + feature.getKey());
        }
        row++;
      }
    }
    number = takenApart(TextFeatures.NUMBER, Word.Kind.NUMBER, false);
    Word name = takenApart("", Word.Kind.NAME, false);
    nothing = takenApart("", Word.Kind.WORD, false);
    List<Word> known = new ArrayList<>(List.of(name));
    Set<String> trained = weights.rows(Group.WORD).keySet();
    wordOf = new RowTable(trained.size() + names.words().size());
    names.words().forEach(one -> wordOf.put(RowTable.key(Group.WORD, one), 0));
    for (String one : trained) {
      wordOf.put(RowTable.key(Group.WORD, one), known.size());
      known.add(takenApart(one, Word.Kind.WORD, true));
    }
    words = known.toArray(new Word[0]);
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

  /** What each word of a text brings; all numbers are one word, and so are all names. */
  Word[] words(NormalText text) {
    long[] keys = new long[text.size()];
    for (int i = 0; i < keys.length; i++) {
      String word = text.word(i);
      keys[i] = TextFeatures.isNumber(word) ? number.key() : RowTable.key(Group.WORD, word);
    }
    int[] found = wordOf.find(keys);
    Word[] result = new Word[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (found[i] != RowTable.ABSENT) {
        result[i] = words[found[i]];
      } else {
        result[i] =
            keys[i] == number.key() ? number : takenApart(text.word(i), Word.Kind.WORD, false);
      }
    }
    return result;
  }

  ConceptRows concepts() {
    return concepts;
  }

  /** Whether the model has this row. */
  @SuppressWarnings("ReferenceEquality") // there is one that it has not
  static boolean has(float[] row) {
    return row != ABSENT;
  }

  /** The word that brings nothing. */
  Word nothing() {
    return nothing;
  }

  /** The row of a group's key, or {@link #ABSENT}. */
  float[] row(Group group, long key) {
    return row(rowOf[group.place()].find(key));
  }

  /** The rows of many keys of a group; {@link #ABSENT} also for 0, which is no key. */
  float[][] rows(Group group, long[] keys) {
    int[] found = rowOf[group.place()].find(keys);
    float[][] result = new float[keys.length][];
    for (int i = 0; i < keys.length; i++) {
      result[i] = row(found[i]);
    }
    return result;
  }

  private float[] row(int found) {
    return found == RowTable.ABSENT ? ABSENT : rows[found];
  }

  float bias(int column) {
    return bias[column];
  }

  private Word takenApart(String word, Word.Kind kind, boolean known) {
    String root = Stems.of(word);
    long key = RowTable.key(Group.WORD, word);
    long rootKey = RowTable.key(Group.STEM, root);
    long negatedKey = RowTable.key(Group.NEGATED, root);
    float[][] groups = rows(Group.LETTERS, RowTable.letters(TextFeatures.framed(word)));
    float[] letters = new float[Columns.COUNT];
    for (float[] row : groups) {
      if (has(row)) {
        for (int column = 0; column < Columns.COUNT; column++) {
          letters[column] += row[column];
        }
      }
    }
    return new Word(
        kind,
        root,
        known,
        key,
        rootKey,
        negatedKey,
        RowTable.beginning(Group.BIGRAM, word),
        row(Group.WORD, key),
        row(Group.STEM, rootKey),
        row(Group.NEGATED, negatedKey),
        letters,
        groups.length,
        concepts.of(word));
  }
}
