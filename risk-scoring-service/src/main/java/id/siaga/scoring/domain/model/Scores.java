package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.text.NormalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model makes of one text: a score a column, and each feature's share in it. */
public final class Scores {

  private final LinearModel model;
  private final NormalText text;
  private final Word[] words;
  private final List<Part> parts;
  private final Keys seen;
  private final int[] counts = new int[Group.COUNT];
  private final float[] values = new float[Group.COUNT];
  private final float[] sums = new float[Columns.COUNT];
  private int wordCount;
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
  private record Part(
      Group group,
      @Nullable String name,
      int first,
      int last,
      float[] row,
      Word word,
      boolean root,
      boolean whole) {}

  /**
   * What one feature counted.
   *
   * @param name the feature, as people may read it
   * @param criterion whether it is a criterion of the rule layer
   * @param firstWord index of its first word in the text; −1 where it has no place
   * @param lastWord index of its last word
   * @param weight what it added to a choice beyond what it added to the choices on average
   */
  public record Share(String name, boolean criterion, int firstWord, int lastWord, double weight) {}

  Scores(LinearModel model, NormalText text, @Nullable Stage stage, Collection<String> criteria) {
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
    addUp();
  }

  /** Share of the words that training knew, 0 to 1; 1 for a text without words. */
  public double known() {
    return wordCount == 0 ? 1 : (double) knownWords / wordCount;
  }

  /** Probabilities, a column of {@link Columns} each: those of a part add up to 1. */
  public double[] probabilities() {
    double[] result = new double[Columns.COUNT];
    for (Evidence.Part part : Evidence.Part.values()) {
      int from = Columns.first(part);
      int to = from + Columns.size(part);
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        most = Math.max(most, sums[i]);
      }
      double total = 0;
      for (int i = from; i < to; i++) {
        result[i] = Math.exp(sums[i] - most);
        total += result[i];
      }
      for (int i = from; i < to; i++) {
        result[i] /= total;
      }
    }
    return result;
  }

  /** The score of a column. */
  public double score(int column) {
    return sums[column];
  }

  /**
   * The features that added most to a choice of a part, or took most from it, beyond their mean
   * over the part's choices; the strongest first, of equals the one that was read first.
   *
   * @param most not more than so many
   */
  public List<Share> strongest(Evidence.Part part, int column, int most) {
    Strongest strongest = new Strongest(most);
    int from = Columns.first(part);
    int size = Columns.size(part);
    for (int i = 0; i < parts.size(); i++) {
      Part one = parts.get(i);
      float[] row = one.row();
      float[] weights = one.word().weights();
      float times = value(one.group());
      float root = one.root() ? value(Group.STEM) : 0;
      float own = one.whole() ? value(Group.WORD) : 0;
      float letters = one.whole() ? value(Group.LETTERS) : 0;
      double total = 0;
      float chosen = 0;
      for (int at = from; at < from + size; at++) {
        float added =
            times * row[at]
                + root * weights[at]
                + own * weights[at + Word.OWN]
                + letters * weights[at + Word.LETTERS];
        total += added;
        chosen = at == column ? added : chosen;
      }
      strongest.add(i, chosen - total / size);
    }
    List<Share> shares = new ArrayList<>(strongest.size());
    for (int i = 0; i < strongest.size(); i++) {
      Part one = parts.get(strongest.index(i));
      shares.add(
          new Share(
              name(one),
              one.group() == Group.CRITERION,
              one.first(),
              one.last(),
              strongest.weight(i)));
    }
    return shares;
  }

  private String name(Part part) {
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
        wordCount++;
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
    float[][] rows = model.rows(pairs);
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
      add(Group.NUMBER, name, model.row(key), first, last);
    }
  }

  private void other(Group group, String name) {
    add(group, name, model.row(RowTable.key(group, name)), -1, -1);
  }

  private void add(Group group, @Nullable String name, float[] row, int first, int last) {
    if (LinearModel.has(row)) {
      parts.add(new Part(group, name, first, last, row, model.nothing(), false, false));
    }
  }

  private void addUp() {
    for (Group group : Group.values()) {
      values[group.place()] = group.value(counts[group.place()]);
    }
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] = model.bias(column);
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (LinearModel.has(part.row())) {
        add(part.row(), value(part.group()));
      }
      if (part.root() || part.whole()) {
        add(part);
      }
    }
  }

  private void add(float[] row, float times) {
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] += times * row[column];
    }
  }

  /** Adds what a word brings: one addition after the other, as {@link #add} does. */
  private void add(Part part) {
    float[] weights = part.word().weights();
    float root = part.root() ? value(Group.STEM) : 0;
    float own = part.whole() ? value(Group.WORD) : 0;
    float letters = part.whole() ? value(Group.LETTERS) : 0;
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] =
          sums[column]
              + root * weights[column]
              + own * weights[column + Word.OWN]
              + letters * weights[column + Word.LETTERS];
    }
  }

  private float value(Group group) {
    return values[group.place()];
  }
}
