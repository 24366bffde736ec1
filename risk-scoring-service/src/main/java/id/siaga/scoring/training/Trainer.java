package id.siaga.scoring.training;

import de.bwaldvogel.liblinear.Feature;
import id.siaga.scoring.domain.ReportFeatures;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.model.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Trains a model: regressions for each part, and a blend of their scores that makes probabilities
 * of them. Severity rests on the scores of all parts, because the rubric asks different things of
 * different categories; category and topic rest on their own. The same reports in the same order
 * give the same weights.
 */
public final class Trainer {

  static final int FOLDS = 5;
  private static final double PENALTY = 0.002;

  private final List<LabelledReport> reports;
  private final ToIntFunction<String> folds;
  private final Consumer<String> progress;
  private final Vectors vectors;

  /**
   * A trainer of these reports.
   *
   * @param progress told what is being done
   */
  public Trainer(List<LabelledReport> reports, ReportFeatures features, Consumer<String> progress) {
    this(reports, features, id -> Corpus.fold(id, FOLDS), progress);
  }

  /**
   * A trainer of these reports.
   *
   * @param folds the part of the cross-validation that a report's id belongs to, 0 up to {@value
   *     #FOLDS}; alike reports belong to one, or validation would ask what training was told
   * @param progress told what is being done
   */
  Trainer(
      List<LabelledReport> reports,
      ReportFeatures features,
      ToIntFunction<String> folds,
      Consumer<String> progress) {
    this.reports = List.copyOf(reports);
    this.folds = folds;
    this.progress = progress;
    progress.accept("reading " + reports.size() + " reports");
    this.vectors = Vectors.of(this.reports, features);
  }

  /**
   * What training found.
   *
   * @param weights of the model, trained on all reports
   * @param validated probabilities a report, in the order of {@link Columns}, by models that were
   *     trained without it
   */
  public record Trained(Weights weights, List<double[]> validated) {}

  /** Trains, and validates across the reports. */
  public Trained train() {
    int[] folds = reports.stream().mapToInt(r -> this.folds.applyAsInt(r.id())).toArray();
    double[][] raw = new double[reports.size()][Columns.COUNT];
    Map<Evidence.Part, Regression> whole = new ConcurrentHashMap<>();
    List<Runnable> work = new ArrayList<>();
    for (Evidence.Part part : Evidence.Part.values()) {
      for (int fold = 0; fold < FOLDS; fold++) {
        int left = fold;
        work.add(() -> validate(part, left, folds, raw));
      }
      work.add(() -> whole.put(part, regression(part, IntStream.range(0, folds.length).toArray())));
    }
    // Each piece has a random generator of its own: their order doesn't matter.
    progress.accept("training " + work.size() + " regressions on " + vectors.names().size());
    work.parallelStream().forEach(Runnable::run);
    progress.accept("calibrating");
    return new Trained(folded(whole, raw), validated(folds, raw));
  }

  private void validate(Evidence.Part part, int fold, int[] folds, double[][] raw) {
    int[] others = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
    Regression regression = regression(part, others);
    for (int i = 0; i < folds.length; i++) {
      if (folds[i] == fold) {
        regression.score(vectors.row(i), raw[i], Columns.first(part));
      }
    }
  }

  private Regression regression(Evidence.Part part, int[] of) {
    Feature[][] rows = new Feature[of.length][];
    int[] labels = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      rows[i] = vectors.row(of[i]);
      labels[i] = reports.get(of[i]).label(part);
    }
    return Regression.of(rows, labels, Columns.size(part), vectors.biasPlace());
  }

  private Blend blend(Evidence.Part part, double[][] raw, int[] of) {
    double[][] scores = new double[of.length][];
    int[] labels = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      scores[i] = raw[of[i]];
      labels[i] = reports.get(of[i]).label(part);
    }
    return Blend.fit(
        scores,
        labels,
        part == Evidence.Part.SEVERITY,
        Columns.first(part),
        Columns.size(part),
        PENALTY);
  }

  /** Each report's probabilities by a blend that did not see it either. */
  private List<double[]> validated(int[] folds, double[][] raw) {
    double[][] result = new double[reports.size()][Columns.COUNT];
    for (Evidence.Part part : Evidence.Part.values()) {
      IntStream.range(0, FOLDS)
          .parallel()
          .forEach(fold -> {
            int[] others = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
            Blend blend = blend(part, raw, others);
            for (int i = 0; i < folds.length; i++) {
              if (folds[i] == fold) {
                double[] probabilities = Blend.softmax(blend.apply(raw[i]));
                System.arraycopy(
                    probabilities, 0, result[i], Columns.first(part), probabilities.length);
              }
            }
          });
    }
    return List.of(result);
  }

  /** The regressions' weights with the blends worked into them. */
  private Weights folded(Map<Evidence.Part, Regression> whole, double[][] raw) {
    int[] all = IntStream.range(0, reports.size()).toArray();
    Map<Evidence.Part, Blend> blends = new EnumMap<>(Evidence.Part.class);
    for (Evidence.Part part : Evidence.Part.values()) {
      blends.put(part, blend(part, raw, all));
    }
    float[] bias = blended(rawRow(whole, vectors.biasPlace(), 1), blends);
    for (Evidence.Part part : Evidence.Part.values()) {
      for (int choice = 0; choice < Columns.size(part); choice++) {
        bias[Columns.first(part) + choice] += (float) found(blends, part).bias(choice);
      }
    }
    Weights weights = new Weights(bias);
    for (int i = 0; i < vectors.names().size(); i++) {
      Vectors.Name name = vectors.names().get(i);
      weights.put(
          name.group(), name.name(), blended(rawRow(whole, i + 1, vectors.rarity(i + 1)), blends));
    }
    return weights;
  }

  private static double[] rawRow(Map<Evidence.Part, Regression> whole, int place, double times) {
    double[] row = new double[Columns.COUNT];
    for (Evidence.Part part : Evidence.Part.values()) {
      for (int choice = 0; choice < Columns.size(part); choice++) {
        row[Columns.first(part) + choice] = times * found(whole, part).weight(place, choice);
      }
    }
    return row;
  }

  private static float[] blended(double[] raw, Map<Evidence.Part, Blend> blends) {
    float[] row = new float[Columns.COUNT];
    for (Evidence.Part part : Evidence.Part.values()) {
      for (int choice = 0; choice < Columns.size(part); choice++) {
        double sum = 0;
        for (int input = 0; input < raw.length; input++) {
          sum += found(blends, part).weight(choice, input) * raw[input];
        }
        row[Columns.first(part) + choice] = (float) sum;
      }
    }
    return row;
  }

  private static <T> T found(Map<Evidence.Part, T> map, Evidence.Part part) {
    T value = map.get(part);
    if (value == null) {
      throw new IllegalStateException(part + " was not trained");
    }
    return value;
  }
}
