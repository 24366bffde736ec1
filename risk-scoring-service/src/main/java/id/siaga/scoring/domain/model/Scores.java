package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.text.NormalText;
import java.util.ArrayList;
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

  Scores(LinearModel model, NormalText text, @Nullable Stage stage, List<String> criteria) {
    parts = new TextParts(model, text, stage, criteria);
    for (Group group : Group.values()) {
      float length = group.length(parts.count(group.measure()));
      // The factors of a word, its root and its letters are in its row already.
      values[group.place()] = group == Group.WORD ? length : group.factor() * length;
    }
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] = model.bias(column);
    }
    int part = 0;
    for (; part + 4 <= parts.size(); part += 4) {
      addFour(part);
    }
    for (; part < parts.size(); part++) {
      add(parts.row(part), value(part));
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
   * For each choice, what added most to it or took most from it, beyond its mean over the choices
   * of its part: first what stands in the text, then criteria; the strongest first, of equals the
   * one that was read first.
   *
   * @param most not more than so many words and the like for a choice
   * @param criteria not more than so many criteria for a choice
   */
  public List<List<Share>> strongest(List<Choice> choices, int most, int criteria) {
    int[] columns = new int[choices.size()];
    Strongest[] strongest = new Strongest[columns.length];
    Strongest[] ofCriteria = new Strongest[columns.length];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = choices.get(k).column();
      strongest[k] = new Strongest(most);
      ofCriteria[k] = new Strongest(criteria);
    }
    for (int part = 0; part < parts.size(); part++) {
      float[] row = parts.row(part);
      float times = value(part);
      Strongest[] kept = parts.group(part) == Group.CRITERION ? ofCriteria : strongest;
      for (int k = 0; k < columns.length; k++) {
        kept[k].add(part, times * row[columns[k]]);
      }
    }
    List<List<Share>> shares = new ArrayList<>(columns.length);
    for (int k = 0; k < columns.length; k++) {
      List<Share> both = new ArrayList<>(most + criteria);
      add(strongest[k], both);
      add(ofCriteria[k], both);
      shares.add(both);
    }
    return shares;
  }

  private void add(Strongest strongest, List<Share> shares) {
    for (int i = 0; i < strongest.size(); i++) {
      int part = strongest.index(i);
      shares.add(
          new Share(
              parts.name(part),
              parts.group(part) == Group.CRITERION,
              parts.first(part),
              parts.last(part),
              strongest.weight(i)));
    }
  }

  /** Four rows in one go: the processor waits for their memory together, and sums are kept once. */
  private void addFour(int part) {
    float[] row0 = parts.row(part);
    float[] row1 = parts.row(part + 1);
    float[] row2 = parts.row(part + 2);
    float[] row3 = parts.row(part + 3);
    float times0 = value(part);
    float times1 = value(part + 1);
    float times2 = value(part + 2);
    float times3 = value(part + 3);
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] +=
          times0 * row0[column]
              + times1 * row1[column]
              + times2 * row2[column]
              + times3 * row3[column];
    }
  }

  private void add(float[] row, float times) {
    for (int column = 0; column < Columns.COUNT; column++) {
      sums[column] += times * row[column];
    }
  }

  private float value(int part) {
    return values[parts.group(part).place()];
  }
}
