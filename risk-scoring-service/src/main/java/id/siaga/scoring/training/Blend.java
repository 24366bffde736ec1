package id.siaga.scoring.training;

import java.util.Arrays;

/**
 * Makes calibrated scores of raw ones: the probability of a choice is the softmax of a linear
 * function of raw scores, fitted on scores of reports that their regressions were not trained on.
 * Being linear, it is folded into the weights afterwards and costs nothing at work.
 *
 * <p>Fitted by full-batch gradient descent with Adam's steps (Kingma and Ba, 2015) from a fixed
 * start, so that the same scores give the same blend.
 */
final class Blend {

  private static final int STEPS = 1_500;
  private static final double RATE = 0.02;

  private final double[][] matrix;
  private final double[] bias;

  private Blend(double[][] matrix, double[] bias) {
    this.matrix = matrix;
    this.bias = bias;
  }

  /**
   * Fits.
   *
   * @param scores raw scores a report
   * @param labels a choice a report
   * @param free whether each choice may rest on all raw scores; else on its own, by one factor
   * @param own column of the first choice's own raw score
   * @param choices number of choices
   * @param penalty for each weight's square of distance from "own score only"
   */
  static Blend fit(
      double[][] scores, int[] labels, boolean free, int own, int choices, double penalty) {
    int inputs = scores[0].length;
    double[][] start = new double[choices][inputs];
    for (int choice = 0; choice < choices; choice++) {
      start[choice][own + choice] = 1;
    }
    double[][] matrix = new double[choices][];
    for (int choice = 0; choice < choices; choice++) {
      matrix[choice] = start[choice].clone();
    }
    Blend blend = new Blend(matrix, new double[choices]);
    blend.descend(scores, labels, free, own, penalty, start);
    return blend;
  }

  /** Blended scores: their softmax is the probability of each choice. */
  double[] apply(double[] raw) {
    double[] result = bias.clone();
    for (int choice = 0; choice < result.length; choice++) {
      for (int input = 0; input < raw.length; input++) {
        result[choice] += matrix[choice][input] * raw[input];
      }
    }
    return result;
  }

  double bias(int choice) {
    return bias[choice];
  }

  double weight(int choice, int input) {
    return matrix[choice][input];
  }

  private void descend(
      double[][] scores, int[] labels, boolean free, int own, double penalty, double[][] start) {
    int choices = matrix.length;
    int inputs = scores[0].length;
    Adam steps = new Adam(choices * (inputs + 1));
    double[] gradient = new double[choices * (inputs + 1)];
    for (int step = 1; step <= STEPS; step++) {
      gradient(scores, labels, gradient);
      double shared = 0;
      for (int c = 0; c < choices; c++) {
        for (int i = 0; i < inputs; i++) {
          int at = c * (inputs + 1) + i;
          gradient[at] += penalty * (matrix[c][i] - start[c][i]);
          shared += i == own + c ? gradient[at] / choices : 0;
        }
      }
      for (int c = 0; c < choices; c++) {
        int base = c * (inputs + 1);
        for (int i = 0; i < inputs; i++) {
          if (free) {
            matrix[c][i] -= steps.step(base + i, gradient[base + i], step);
          } else if (i == own + c) {
            // One factor for all choices: no choice may drown the others.
            matrix[c][i] -= steps.step(base + i, shared, step);
          }
        }
        bias[c] -= steps.step(base + inputs, gradient[base + inputs], step);
      }
    }
  }

  private void gradient(double[][] scores, int[] labels, double[] gradient) {
    Arrays.fill(gradient, 0);
    int inputs = scores[0].length;
    for (int report = 0; report < scores.length; report++) {
      double[] probabilities = softmax(apply(scores[report]));
      for (int c = 0; c < matrix.length; c++) {
        double error = (probabilities[c] - (labels[report] == c ? 1 : 0)) / scores.length;
        int base = c * (inputs + 1);
        for (int i = 0; i < inputs; i++) {
          gradient[base + i] += error * scores[report][i];
        }
        gradient[base + inputs] += error;
      }
    }
  }

  static double[] softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] result = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
    double total = Arrays.stream(result).sum();
    for (int i = 0; i < result.length; i++) {
      result[i] /= total;
    }
    return result;
  }

  /** Adam's moments, a pair a weight. */
  private static final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;

    private final double[] mean;
    private final double[] square;

    Adam(int weights) {
      mean = new double[weights];
      square = new double[weights];
    }

    double step(int weight, double gradient, int time) {
      mean[weight] = FIRST * mean[weight] + (1 - FIRST) * gradient;
      square[weight] = SECOND * square[weight] + (1 - SECOND) * gradient * gradient;
      double first = mean[weight] / (1 - Math.pow(FIRST, time));
      double second = square[weight] / (1 - Math.pow(SECOND, time));
      return RATE * first / (Math.sqrt(second) + 1e-8);
    }
  }
}
