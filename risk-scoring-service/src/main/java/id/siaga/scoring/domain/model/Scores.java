package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.text.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model makes of one text: a score a column, and each feature's share in it. */
public final class Scores {

  private final LinearModel model;

  private final NormalText text;
  private final List<Part> parts = new ArrayList<>();
  private final int[] counts = new int[Group.values().length];
  private final float[] sums = new float[Columns.COUNT];
  private int words;
  private int knownWords;

  /**
   * One thing that counts.
   *
   * @param group its kind; WORD stands for the word itself, its root and its letters
   * @param name what it is called
   * @param first index of its first word, −1 where it has none
   * @param word what the word brings; null for other groups
   * @param row its row; of a word its root's, negated or not
   * @param firstOfRoot whether the root counts here
   * @param firstOfWord whether word and letters count here
   */
  private record Part(
      Group group,
      String name,
      int first,
      int last,
      LinearModel.@Nullable Word word,
      int row,
      boolean negated,
      boolean firstOfRoot,
      boolean firstOfWord) {}

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
    readWords();
    readPairsAndNumbers();
    if (stage != null) {
      other(Group.STAGE, stage.name(), -1, -1);
    }
    criteria.forEach(id -> other(Group.CRITERION, id, -1, -1));
    addUp();
  }

  /** Share of the words that training knew, 0 to 1; 1 for a text without words. */
  public double known() {
    return words == 0 ? 1 : (double) knownWords / words;
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

  /** What each feature added to a choice of a part, beyond its mean over the part's choices. */
  public List<Share> shares(Evidence.Part part, int column) {
    int first = Columns.first(part);
    int size = Columns.size(part);
    List<Share> shares = new ArrayList<>(parts.size());
    float[] row = new float[Columns.COUNT];
    for (Part one : parts) {
      Arrays.fill(row, 0);
      add(one, row);
      double mean = 0;
      for (int i = first; i < first + size; i++) {
        mean += row[i];
      }
      double weight = row[column] - mean / size;
      if (weight != 0) {
        shares.add(
            new Share(one.name(), one.group() == Group.CRITERION, one.first(), one.last(), weight));
      }
    }
    return shares;
  }

  private void readWords() {
    Set<String> seen = new HashSet<>();
    Set<String> roots = new HashSet<>();
    Set<String> negatedRoots = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String name = text.word(i);
      if (TextFeatures.isNumber(name) || model.names().contains(name)) {
        continue;
      }
      boolean negated = text.negated(i);
      LinearModel.Word word = model.word(name);
      boolean firstOfWord = seen.add(name);
      boolean firstOfRoot = (negated ? negatedRoots : roots).add(word.rootName);
      if (firstOfWord) {
        counts[Group.WORD.place()]++;
        counts[Group.LETTERS.place()] += word.letterGroups;
        words++;
        knownWords += model.knows(name) ? 1 : 0;
      }
      if (firstOfRoot) {
        counts[(negated ? Group.NEGATED : Group.STEM).place()]++;
      }
      if (firstOfWord || firstOfRoot) {
        int row = negated ? word.negatedRoot : word.root;
        String shown = negated ? "tidak " + name : name;
        parts.add(new Part(Group.WORD, shown, i, i, word, row, negated, firstOfRoot, firstOfWord));
      }
    }
  }

  private void readPairsAndNumbers() {
    Set<Long> pairs = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      if (i + 1 < text.size()) {
        pair(i, pairs);
      }
      String size = TextFeatures.size(text.number(i));
      if (size == null) {
        continue;
      }
      if (numbers.add(size)) {
        other(Group.NUMBER, size, i, i);
      }
      if (i + 1 < text.size() && !model.names().contains(text.word(i + 1))) {
        String counted = size + " " + model.word(text.word(i + 1)).rootName;
        if (numbers.add(counted)) {
          other(Group.NUMBER, counted, i, i + 1);
        }
      }
    }
  }

  private void pair(int i, Set<Long> pairs) {
    String one = text.word(i);
    String two = text.word(i + 1);
    if (text.sentenceBit(i) != text.sentenceBit(i + 1)
        || model.names().contains(one)
        || model.names().contains(two)) {
      return;
    }
    long key =
        RowTable.key(
            Group.BIGRAM,
            TextFeatures.isNumber(one) ? TextFeatures.NUMBER : one,
            TextFeatures.isNumber(two) ? TextFeatures.NUMBER : two);
    if (pairs.add(key)) {
      counts[Group.BIGRAM.place()]++;
      int row = model.row(key);
      if (row != RowTable.ABSENT) {
        parts.add(
            new Part(Group.BIGRAM, one + " " + two, i, i + 1, null, row, false, false, false));
      }
    }
  }

  private void other(Group group, String name, int first, int last) {
    counts[group.place()]++;
    int row = model.row(RowTable.key(group, name));
    if (row != RowTable.ABSENT) {
      parts.add(new Part(group, name, first, last, null, row, false, false, false));
    }
  }

  private void addUp() {
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] = model.bias(column);
    }
    for (Part part : parts) {
      add(part, sums);
    }
  }

  private void add(Part part, float[] to) {
    LinearModel.Word word = part.word();
    if (word == null) {
      model.add(part.row(), value(part.group()), to);
      return;
    }
    if (part.firstOfRoot()) {
      model.add(part.row(), value(part.negated() ? Group.NEGATED : Group.STEM), to);
    }
    if (part.firstOfWord()) {
      model.add(word.row, value(Group.WORD), to);
      float times = value(Group.LETTERS);
      for (int column = 0; column < Columns.COUNT; column++) {
        to[column] += times * word.letters[column];
      }
    }
  }

  private float value(Group group) {
    return group.value(counts[group.place()]);
  }
}
