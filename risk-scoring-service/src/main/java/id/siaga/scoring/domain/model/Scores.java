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

  private final TextParts parts;
  private final float[] values = new float[Group.COUNT];
  private final float[] sums = new float[Columns.COUNT];

  /**
   * A choice to be explained.
   *
   * @param part the part it is one of
   * @param column its column
   */
  public record Choice(Evidence.Part part, int column) {}

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
    parts = new TextParts(model, text, stage, criteria);
    for (Group group : Group.values()) {
      values[group.place()] = group.value(parts.count(group));
    }
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] = model.bias(column);
    }
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i));
    }
  }

  /** Share of the words that training knew, 0 to 1; 1 for a text without words. */
  public double known() {
    return parts.known();
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
   * For each choice, the features that added most to it or took most from it, beyond their mean
   * over the choices of its part: the strongest first, of equals the one that was read first.
   *
   * @param most not more than so many for a choice
   */
  public List<List<Share>> strongest(List<Choice> choices, int most) {
    List<Strongest> strongest = new ArrayList<>(choices.size());
    choices.forEach(choice -> strongest.add(new Strongest(most)));
    float[] added = new float[Columns.COUNT];
    for (int i = 0; i < parts.size(); i++) {
      added(parts.get(i), added);
      for (int k = 0; k < choices.size(); k++) {
        strongest.get(k).add(i, beyondMean(added, choices.get(k)));
      }
    }
    List<List<Share>> shares = new ArrayList<>(choices.size());
    strongest.forEach(one -> shares.add(shares(one)));
    return shares;
  }

  /** What a part added to each column. */
  private void added(TextParts.Part part, float[] added) {
    float[] row = part.row();
    float times = value(part.group());
    if (!part.root() && !part.whole()) {
      for (int column = 0; column < Columns.COUNT; column++) {
        added[column] = times * row[column];
      }
      return;
    }
    float[] rootRow = part.word().rootRow();
    float[] ownRow = part.word().row();
    float[] letterRow = part.word().letters();
    float root = part.root() ? value(Group.STEM) : 0;
    float own = part.whole() ? value(Group.WORD) : 0;
    float letters = part.whole() ? value(Group.LETTERS) : 0;
    for (int column = 0; column < Columns.COUNT; column++) {
      added[column] =
          times * row[column]
              + root * rootRow[column]
              + own * ownRow[column]
              + letters * letterRow[column];
    }
  }

  private static double beyondMean(float[] added, Choice choice) {
    int from = Columns.first(choice.part());
    int size = Columns.size(choice.part());
    int to = from + size;
    double total = 0;
    for (int column = from; column < to; column++) {
      total += added[column];
    }
    return added[choice.column()] - total / size;
  }

  private List<Share> shares(Strongest strongest) {
    List<Share> shares = new ArrayList<>(strongest.size());
    for (int i = 0; i < strongest.size(); i++) {
      TextParts.Part one = parts.get(strongest.index(i));
      shares.add(
          new Share(
              parts.name(one),
              one.group() == Group.CRITERION,
              one.first(),
              one.last(),
              strongest.weight(i)));
    }
    return shares;
  }

  private void add(TextParts.Part part) {
    Word word = part.word();
    if (LinearModel.has(part.row())) {
      add(part.row(), value(part.group()));
    }
    if (part.root() && part.whole()) {
      addAll(word);
    } else if (part.root()) {
      add(word.rootRow(), value(Group.STEM));
    } else if (part.whole()) {
      add(word.row(), value(Group.WORD));
      add(word.letters(), value(Group.LETTERS));
    }
  }

  /** One addition after the other, as {@link #add(float[], float)} does for each row. */
  private void addAll(Word word) {
    float[] rootRow = word.rootRow();
    float[] ownRow = word.row();
    float[] letterRow = word.letters();
    float root = value(Group.STEM);
    float own = value(Group.WORD);
    float letters = value(Group.LETTERS);
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] =
          sums[column]
              + root * rootRow[column]
              + own * ownRow[column]
              + letters * letterRow[column];
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
