package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a text counts for a model, by {@link TextFeatures}' definition: read once, each thing
 * with the rows it brings.
 */
final class TextParts {

  private final LinearModel model;
  private final NormalText text;
  private final Word[] words;
  private final List<Part> parts;
  private final Keys seen;
  private final int[] counts = new int[Group.COUNT];
  private int knownWords;

  /**
   * One thing that counts: a row, a word, or both.
   *
   * @param group its kind; of a word its root's, negated or not
   * @param name what it is called; null where it is called by its words
   * @param first index of its first word, −1 where it has none
   * @param row its row; of a word that of its root where it is said not to be so
   * @param word the word that counts
   * @param root whether the word's root counts here; each counts once in a text
   * @param whole whether the word itself and its letters do
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Part(
      Group group,
      @Nullable String name,
      int first,
      int last,
      float[] row,
      Word word,
      boolean root,
      boolean whole) {}

  TextParts(
      LinearModel model, NormalText text, @Nullable Stage stage, Collection<String> criteria) {
    this.model = model;
    this.text = text;
    words = model.words(text);
    parts = new ArrayList<>(2 * text.size() + criteria.size() + 1);
    seen = new Keys(3 * text.size());
    readWords();
    long[] pairs = pairs();
    readPairsAndNumbers(pairs);
    readConcepts(pairs);
    if (stage != null) {
      other(Group.STAGE, stage.name());
    }
    criteria.forEach(id -> other(Group.CRITERION, id));
  }

  int size() {
    return parts.size();
  }

  Part get(int index) {
    return parts.get(index);
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
  String name(Part part) {
    if (part.name() != null) {
      return part.name();
    }
    String first = text.word(part.first());
    return switch (part.group()) {
      case NEGATED -> "tidak " + first;
      case BIGRAM -> first + " " + text.word(part.last());
      default -> first;
    };
  }

  private void readWords() {
    for (int i = 0; i < words.length; i++) {
      Word word = words[i];
      if (word.kind() != Word.Kind.WORD) {
        continue;
      }
      boolean negated = text.negated(i);
      Group group = negated ? Group.NEGATED : Group.STEM;
      boolean firstOfWord = seen.add(word.key());
      boolean firstOfRoot = seen.add(negated ? word.negatedKey() : word.rootKey());
      if (firstOfWord) {
        counts[Group.WORD.place()]++;
        counts[Group.LETTERS.place()] += word.letterGroups();
        knownWords += word.known() ? 1 : 0;
      }
      if (firstOfRoot) {
        counts[group.place()]++;
      }
      if (firstOfWord || firstOfRoot) {
        float[] row = negated && firstOfRoot ? word.negatedRow() : LinearModel.ABSENT;
        parts.add(new Part(group, null, i, i, row, word, firstOfRoot && !negated, firstOfWord));
      }
    }
  }

  private void readPairsAndNumbers(long[] pairs) {
    float[][] rows = model.rows(Group.BIGRAM, pairs);
    for (int i = 0; i < words.length; i++) {
      if (pairs[i] != 0 && seen.add(pairs[i])) {
        counts[Group.BIGRAM.place()]++;
        add(Group.BIGRAM, null, rows[i], i, i + 1);
      }
      String size = TextFeatures.size(text.number(i));
      if (size == null) {
        continue;
      }
      number(size, i, i);
      if (i + 1 < words.length && words[i + 1].kind() != Word.Kind.NAME) {
        Word next = words[i + 1];
        String counted = next.kind() == Word.Kind.NUMBER ? text.word(i + 1) : next.root();
        number(size + " " + counted, i, i + 1);
      }
    }
  }

  /** Keys of the pairs that begin with each word; 0 where none does. */
  private long[] pairs() {
    long[] keys = new long[words.length];
    for (int i = 0; i + 1 < words.length; i++) {
      Word one = words[i];
      Word two = words[i + 1];
      if (text.sentenceBit(i) == text.sentenceBit(i + 1)
          && one.kind() != Word.Kind.NAME
          && two.kind() != Word.Kind.NAME) {
        // The text's own copy of the word: the model's lies far away in memory.
        String end = two.kind() == Word.Kind.NUMBER ? TextFeatures.NUMBER : text.word(i + 1);
        keys[i] = RowTable.ended(one.pairs(), end);
      }
    }
    return keys;
  }

  /** Concepts, and which of them meet in a sentence: as {@link TextFeatures} says. */
  private void readConcepts(long[] pairs) {
    ConceptRows concepts = model.concepts();
    boolean[] told = new boolean[concepts.codes()];
    ConceptsMet met = new ConceptsMet(concepts.codes());
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && text.sentenceBit(i) != text.sentenceBit(i - 1)) {
        met.nextSentence();
      }
      int[] both = pairs[i] == 0 ? null : concepts.ofPair(pairs[i]);
      for (int concept : both == null ? words[i].concepts() : both) {
        int code = Concepts.code(concept, text.negated(i));
        if (!told[code]) {
          told[code] = true;
          counts[Group.CONCEPT.place()]++;
          add(Group.CONCEPT, concepts.name(code), concepts.row(code), i, both == null ? i : i + 1);
        }
        if (!met.enters(code)) {
          continue;
        }
        for (int other = 0; other < met.present(); other++) {
          if (met.first(code, met.code(other))) {
            counts[Group.CONCEPT_PAIR.place()]++;
            int pair = concepts.pair(code, met.code(other));
            add(
                Group.CONCEPT_PAIR,
                concepts.pairName(pair),
                concepts.pairRow(pair),
                met.word(other),
                i);
          }
        }
        met.add(code, i);
      }
    }
  }

  private void number(String name, int first, int last) {
    long key = RowTable.key(Group.NUMBER, name);
    if (seen.add(key)) {
      counts[Group.NUMBER.place()]++;
      add(Group.NUMBER, name, model.row(Group.NUMBER, key), first, last);
    }
  }

  private void other(Group group, String name) {
    counts[group.place()]++;
    add(group, name, model.row(group, RowTable.key(group, name)), -1, -1);
  }

  private void add(Group group, @Nullable String name, float[] row, int first, int last) {
    if (LinearModel.has(row)) {
      parts.add(new Part(group, name, first, last, row, model.nothing(), false, false));
    }
  }
}
