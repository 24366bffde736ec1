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
   * One thing that counts. A word counts by its root, itself and its letters; what counts only once
   * counts where it stands first, elsewhere its row is {@link LinearModel#ABSENT}.
   *
   * @param group its kind; of a word its root's, negated or not
   * @param name what it is called; null where it is called by its words
   * @param first index of its first word, −1 where it has none
   * @param row its row; of a word its root's
   * @param word the word's own row
   * @param letters the row of the word's letters
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Part(
      Group group,
      @Nullable String name,
      int first,
      int last,
      float[] row,
      float[] word,
      float[] letters) {}

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
    words = new Word[text.size()];
    parts = new ArrayList<>(2 * text.size() + criteria.size() + 1);
    seen = new Keys(3 * text.size());
    readWords();
    readPairsAndNumbers();
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
      float times = value(one.group());
      float wordTimes = value(Group.WORD);
      float letterTimes = value(Group.LETTERS);
      double total = 0;
      float chosen = 0;
      for (int at = from; at < from + size; at++) {
        float added =
            times * one.row()[at] + wordTimes * one.word()[at] + letterTimes * one.letters()[at];
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
      Word word = model.word(text.word(i));
      words[i] = word;
      if (model.isNumber(word) || model.isName(word)) {
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
        float[] root = negated ? word.negatedRow() : word.rootRow();
        parts.add(
            new Part(
                group,
                null,
                i,
                i,
                firstOfRoot ? root : LinearModel.ABSENT,
                firstOfWord ? word.row() : LinearModel.ABSENT,
                firstOfWord ? word.letters() : LinearModel.ABSENT));
      }
    }
  }

  private void readPairsAndNumbers() {
    for (int i = 0; i < words.length; i++) {
      if (i + 1 < words.length) {
        pair(i);
      }
      String size = TextFeatures.size(text.number(i));
      if (size == null) {
        continue;
      }
      number(size, i, i);
      if (i + 1 < words.length && !model.isName(words[i + 1])) {
        Word next = words[i + 1];
        String counted = model.isNumber(next) ? text.word(i + 1) : next.root();
        number(size + " " + counted, i, i + 1);
      }
    }
  }

  private void pair(int i) {
    Word one = words[i];
    Word two = words[i + 1];
    if (text.sentenceBit(i) != text.sentenceBit(i + 1)
        || model.isName(one)
        || model.isName(two)) {
      return;
    }
    long key = RowTable.ended(one.pairs(), two.text());
    if (seen.add(key)) {
      counts[Group.BIGRAM.place()]++;
      other(Group.BIGRAM, null, key, i, i + 1);
    }
  }

  private void number(String name, int first, int last) {
    long key = RowTable.key(Group.NUMBER, name);
    if (seen.add(key)) {
      other(Group.NUMBER, name, key, first, last);
    }
  }

  private void other(Group group, String name) {
    other(group, name, RowTable.key(group, name), -1, -1);
  }

  private void other(Group group, @Nullable String name, long key, int first, int last) {
    float[] row = model.row(key);
    if (row != LinearModel.ABSENT) {
      parts.add(new Part(group, name, first, last, row, LinearModel.ABSENT, LinearModel.ABSENT));
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
      add(part.row(), value(part.group()));
      if (part.letters() != LinearModel.ABSENT) {
        add(part.word(), value(Group.WORD));
        add(part.letters(), value(Group.LETTERS));
      }
    }
  }

  private void add(float[] row, float times) {
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] += times * row[column];
    }
  }

  private float value(Group group) {
    return values[group.place()];
  }
}
