package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.Fnv;
import id.siaga.scoring.domain.text.KeyTable;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.List;
import java.util.Map;
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
  private final float[] bias;
  private final HashedRows stems;
  private final HashedRows negated;
  private final Map<String, float[]> stages;
  private final Map<String, float[]> criteria;
  private final HashedRows letters;
  private final WordPairs pairs;
  private final HashedRows numbers;
  private final ConceptRows concepts;
  private final Word number;
  private final Word[] words;
  private final KeyTable wordOf;

  /**
   * Makes weights ready for use.
   *
   * @throws IllegalArgumentException when two features share a hash
   */
  public LinearModel(String version, Weights weights, Vocabulary vocabulary) {
    this.version = version;
    Weights centred = weights.centred();
    bias = centred.bias();
    stems = new HashedRows(Group.STEM, centred.rows(Group.STEM));
    negated = new HashedRows(Group.NEGATED, centred.rows(Group.NEGATED));
    stages = Map.copyOf(centred.rows(Group.STAGE));
    criteria = Map.copyOf(centred.rows(Group.CRITERION));
    letters = new HashedRows(Group.LETTERS, centred.rows(Group.LETTERS));
    pairs = new WordPairs(centred.rows(Group.BIGRAM), vocabulary.concepts());
    numbers = new HashedRows(Group.NUMBER, centred.rows(Group.NUMBER));
    concepts = new ConceptRows(vocabulary.concepts(), centred);
    number = takenApart(TextFeatures.NUMBER, Word.Kind.NUMBER, null);
    Map<String, float[]> known = centred.rows(Group.WORD);
    Names names = vocabulary.names();
    words = new Word[known.size() + 1];
    wordOf = new KeyTable(known.size() + names.words().size());
    words[0] = takenApart("", Word.Kind.NAME, null);
    names.words().forEach(name -> wordOf.put(FeatureKeys.of(name), 0));
    int next = 1;
    for (Map.Entry<String, float[]> word : known.entrySet()) {
      words[next] = takenApart(word.getKey(), Word.Kind.WORD, word.getValue());
      wordOf.put(words[next].key(), next++);
    }
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
  public Scores score(NormalText text, @Nullable Stage stage, List<String> criteria) {
    return new Scores(this, text, stage, criteria);
  }

  /** What each word of a text brings; all numbers are one word, and so are all names. */
  Word[] words(NormalText text) {
    long[] keys = new long[text.size()];
    for (int i = 0; i < keys.length; i++) {
      boolean digits = TextFeatures.isNumber(text.word(i));
      keys[i] = digits ? number.key() : FeatureKeys.ofWord(text.hash(i));
    }
    int[] found = wordOf.find(keys);
    Word[] result = new Word[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (found[i] != KeyTable.ABSENT) {
        result[i] = words[found[i]];
      } else {
        result[i] =
            keys[i] == number.key() ? number : takenApart(text.word(i), Word.Kind.WORD, null);
      }
    }
    return result;
  }

  ConceptRows concepts() {
    return concepts;
  }

  /** What pairs of words bring. */
  WordPairs pairs() {
    return pairs;
  }

  /** Rows of numbers, alone and with what they count. */
  HashedRows numbers() {
    return numbers;
  }

  float[] stage(Stage stage) {
    return stages.getOrDefault(stage.name(), HashedRows.ABSENT);
  }

  float[] criterion(String id) {
    return criteria.getOrDefault(id, HashedRows.ABSENT);
  }

  float bias(int column) {
    return bias[column];
  }

  /**
   * A word by all that it brings.
   *
   * @param own its own row; null for a word that training didn't know
   */
  private Word takenApart(String word, Word.Kind kind, float @Nullable [] own) {
    String root = Stems.of(word);
    long hash = Fnv.of(word);
    long rootHash = Fnv.of(root);
    float[] both = new float[Columns.COUNT];
    if (own != null) {
      add(own, Group.WORD, both);
    }
    for (float[] row : letters.find(FeatureKeys.letters(TextFeatures.framed(word)))) {
      add(row, Group.LETTERS, both);
    }
    float[] so = both.clone();
    float[] notSo = both;
    long rootKey = FeatureKeys.ofWord(rootHash);
    add(stems.find(rootKey), Group.STEM, so);
    add(negated.find(rootKey), Group.NEGATED, notSo);
    return new Word(
        kind,
        root,
        own != null,
        rootHash,
        FeatureKeys.ofWord(hash),
        FeatureKeys.ofNegated(hash),
        so,
        notSo,
        concepts.of(word, root));
  }

  @SuppressWarnings("ReferenceEquality") // there is one row that the model has not
  private static void add(float[] row, Group group, float[] sums) {
    if (row == HashedRows.ABSENT) {
      return;
    }
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] += group.factor() * row[column];
    }
  }
}
