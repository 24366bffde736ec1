package id.siaga.scoring.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Random;

/**
 * One part's choices told apart: a logistic regression for each against the others (liblinear, L2,
 * dual coordinate descent; Yu, Huang and Lin, Machine Learning 85, 2011).
 */
final class Regression {

  private static final double COST = 1;
  private static final double TOLERANCE = 0.05;
  private static final int MOST_ITERATIONS = 200;
  private static final long SEED = 20_241_127;

  static {
    Linear.disableDebugOutput();
  }

  private final int choices;
  // By place of the feature, then by choice.
  private final double[] weights;

  private Regression(int choices, double[] weights) {
    this.choices = choices;
    this.weights = weights;
  }

  /**
   * Trains.
   *
   * @param rows vectors, the bias among their features
   * @param labels a choice each, from 0
   * @param choices how many choices there are
   * @param places the highest place of a feature
   */
  static Regression of(Feature[][] rows, int[] labels, int choices, int places) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = places;
    problem.x = rows;
    problem.y = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      problem.y[i] = labels[i];
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, MOST_ITERATIONS, TOLERANCE);
    parameter.setRandom(new Random(SEED));
    Model model = Linear.train(problem, parameter);
    int[] order = model.getLabels();
    double[] trained = model.getFeatureWeights();
    double[] weights = new double[(places + 1) * choices];
    // Of two choices liblinear keeps one column only, for the first.
    int columns = order.length == 2 ? 1 : order.length;
    for (int place = 1; place <= places; place++) {
      for (int column = 0; column < columns; column++) {
        double weight = trained[(place - 1) * columns + column];
        weights[place * choices + order[column]] = weight;
        if (order.length == 2) {
          weights[place * choices + order[1]] = -weight;
        }
      }
    }
    return new Regression(choices, weights);
  }

  double weight(int place, int choice) {
    return weights[place * choices + choice];
  }

  /** Scores of a vector, added to others from an offset on. */
  void score(Feature[] row, double[] scores, int offset) {
    for (Feature feature : row) {
      for (int choice = 0; choice < choices; choice++) {
        scores[offset + choice] += feature.getValue() * weight(feature.getIndex(), choice);
      }
    }
  }
}
