package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.Fnv;
import id.siaga.scoring.domain.text.NormalText;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a text counts for a model, by {@link TextFeatures}' definition: read once, each thing
 * with the row that it brings. A word is one part together with its root and its letters.
 */
final class TextParts {

  private static final int USUAL_OTHERS = 48;
  private static final int NO_WORD = -1;
  private static final long NUMBER_HASH = Fnv.of(TextFeatures.NUMBER);

  private final LinearModel model;
  private final NormalText text;
  private final @Nullable Stage stage;
  private final List<String> criteria;
  private final Word[] words;
  private final Keys seen;
  private final int[] counts = new int[Group.COUNT];
  private int knownWords;

  // A place a part, in the order in which they are read.
  private Group[] groups;
  private float[][] rows;
  private int[] firsts;
  private int[] lasts;
  private int[] ids;
  private int size;

  TextParts(LinearModel model, NormalText text, @Nullable Stage stage, List<String> criteria) {
    this.model = model;
    this.text = text;
    this.stage = stage;
    this.criteria = criteria;
    words = model.words(text);
    seen = new Keys(2 * text.size());
    int expected = 3 * text.size() + USUAL_OTHERS;
    groups = new Group[expected];
    rows = new float[expected][];
    firsts = new int[expected];
    lasts = new int[expected];
    ids = new int[expected];
    readWords();
    long[] pairs = pairs();
    int[] places = model.pairs().find(pairs);
    readPairs(pairs, places);
    readNumbers();
    readConcepts(places);
    if (stage != null) {
      add(Group.STAGE, 0, model.stage(stage), NO_WORD, NO_WORD);
    }
    for (int i = 0; i < criteria.size(); i++) {
      add(Group.CRITERION, i, model.criterion(criteria.get(i)), NO_WORD, NO_WORD);
    }
  }

  int size() {
    return size;
  }

  Group group(int part) {
    return groups[part];
  }

  float[] row(int part) {
    return rows[part];
  }

  /** Index of a part's first word; −1 where it has none. */
  int first(int part) {
    return firsts[part];
  }

  /** Index of a part's last word. */
  int last(int part) {
    return lasts[part];
  }

  /** How many features of a group the text has, known to the model or not. */
  int count(Group group) {
    return counts[group.place()];
  }

  /** Share of the words that training knew, 0 to 1; 1 for a text without words. */
  double known() {
    int all = count(Group.WORD);
    return all == 0 ? 1 : (double) knownWords / all;
  }

  /** What a part is called, as people may read it. */
  String name(int part) {
    int first = firsts[part];
    int id = ids[part];
    return switch (groups[part]) {
      case NUMBER -> numberName(first, lasts[part]);
      case BIGRAM -> text.word(first) + " " + text.word(lasts[part]);
      case CONCEPT -> model.concepts().name(id);
      case CONCEPT_PAIR -> model.concepts().pairName(id);
      case STAGE -> "" + stage;
      case CRITERION -> criteria.get(id);
      default -> text.negated(first) ? "tidak " + text.word(first) : text.word(first);
    };
  }

  private String numberName(int first, int last) {
    String size = TextFeatures.size(text.number(first));
    return first == last ? "" + size : size + " " + counted(last);
  }

  private void readWords() {
    for (int i = 0; i < words.length; i++) {
      Word word = words[i];
      boolean negated = text.negated(i);
      if (word.kind() == Word.Kind.WORD && seen.add(negated ? word.negatedKey() : word.key())) {
        knownWords += word.known() ? 1 : 0;
        counts[Group.WORD.place()]++;
        add(Group.WORD, 0, negated ? word.negatedRow() : word.row(), i, i);
      }
    }
  }

  /** Keys of the pairs that begin with each word; 0 where none does. */
  private long[] pairs() {
    long[] keys = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      if (TextFeatures.followed(text, i)
          && words[i].kind() != Word.Kind.NAME
          && words[i + 1].kind() != Word.Kind.NAME) {
        keys[i] = FeatureKeys.ofPair(hash(i), hash(i + 1));
      }
    }
    return keys;
  }

  /** Hash of a word; all numbers have one. */
  private long hash(int word) {
    return words[word].kind() == Word.Kind.NUMBER ? NUMBER_HASH : text.hash(word);
  }

  private void readPairs(long[] pairs, int[] places) {
    for (int i = 0; i < words.length; i++) {
      if (pairs[i] != 0 && seen.add(pairs[i])) {
        counts[Group.BIGRAM.place()]++;
        add(Group.BIGRAM, 0, model.pairs().row(places[i]), i, i + 1);
      }
    }
  }

  private void readNumbers() {
    for (int i = 0; i < words.length; i++) {
      String size = TextFeatures.size(text.number(i));
      if (size == null) {
        continue;
      }
      long hash = Fnv.of(size);
      number(FeatureKeys.ofWord(hash), i, i);
      if (TextFeatures.followed(text, i) && words[i + 1].kind() != Word.Kind.NAME) {
        boolean digits = words[i + 1].kind() == Word.Kind.NUMBER;
        long counted = digits ? text.hash(i + 1) : words[i + 1].rootHash();
        number(FeatureKeys.ofPair(hash, counted), i, i + 1);
      }
    }
  }

  /** What a number before a word counts. */
  private String counted(int word) {
    return words[word].kind() == Word.Kind.NUMBER ? text.word(word) : words[word].root();
  }

  private void number(long key, int first, int last) {
    if (seen.add(key ^ NUMBER_HASH)) { // a pair of words may have the same key
      add(Group.NUMBER, 0, model.numbers().find(key), first, last);
    }
  }

  /** Concepts, and which of them meet in a sentence: as {@link TextFeatures} says. */
  private void readConcepts(int[] places) {
    ConceptRows concepts = model.concepts();
    boolean[] told = new boolean[concepts.codes()];
    BitSet met = new BitSet(concepts.pairs());
    ConceptsMet sentence = new ConceptsMet();
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && !TextFeatures.followed(text, i - 1)) {
        sentence.nextSentence();
      }
      int[] both = model.pairs().concepts(places[i]);
      for (int concept : both == null ? words[i].concepts() : both) {
        int code = Concepts.code(concept, text.negated(i));
        if (!told[code]) {
          told[code] = true;
          counts[Group.CONCEPT.place()]++;
          add(Group.CONCEPT, code, concepts.row(code), i, both == null ? i : i + 1);
        }
        if (sentence.has(code)) {
          continue;
        }
        for (int other = sentence.firstPaired(); other < sentence.count(); other++) {
          int pair = concepts.pair(code, sentence.code(other));
          if (pair != ConceptRows.NO_PAIR && !met.get(pair)) {
            met.set(pair);
            add(Group.CONCEPT_PAIR, pair, concepts.pairRow(pair), sentence.word(other), i);
          }
        }
        sentence.add(code, i);
      }
    }
  }

  /**
   * Adds a part, unless the model has no row for it.
   *
   * @param id which one, where the words don't say it
   */
  @SuppressWarnings("ReferenceEquality") // there is one row that the model has not
  private void add(Group group, int id, float[] row, int first, int last) {
    if (row == HashedRows.ABSENT) {
      return;
    }
    if (size == rows.length) {
      groups = Arrays.copyOf(groups, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      ids = Arrays.copyOf(ids, 2 * size);
    }
    groups[size] = group;
    rows[size] = row;
    firsts[size] = first;
    lasts[size] = last;
    ids[size++] = id;
  }
}
