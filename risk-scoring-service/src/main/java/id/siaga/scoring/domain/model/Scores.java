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
      strongest.add(i, beyondMean(parts.get(i), from, size, column));
    }
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

  /** What a part added to a column beyond its mean over so many columns from one on. */
  private double beyondMean(TextParts.Part part, int from, int size, int column) {
    float[] row = part.row();
    float times = value(part.group());
    float[] rootRow = part.word().rootRow();
    float[] ownRow = part.word().row();
    float[] letterRow = part.word().letters();
    float root = part.root() ? value(Group.STEM) : 0;
    float own = part.whole() ? value(Group.WORD) : 0;
    float letters = part.whole() ? value(Group.LETTERS) : 0;
    double total = 0;
    float chosen = 0;
    for (int at = from; at < from + size; at++) {
      float added = times * row[at];
      if (part.root() || part.whole()) {
        added = added + root * rootRow[at] + own * ownRow[at] + letters * letterRow[at];
      }
      total += added;
      chosen = at == column ? added : chosen;
    }
    return chosen - total / size;
  }

  private void add(TextParts.Part part) {
    if (LinearModel.has(part.row())) {
      add(part.row(), value(part.group()));
    }
    if (part.root()) {
      add(part.word().rootRow(), value(Group.STEM));
    }
    if (part.whole()) {
      add(part.word().row(), value(Group.WORD));
      add(part.word().letters(), value(Group.LETTERS));
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
