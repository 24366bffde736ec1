package id.siaga.scoring.domain.model;

/**
 * The few of many weights that are greatest, whatever their sign: the strongest first, of equals
 * the one that came first; 0 never. For one thread.
 */
final class Strongest {

  private final double[] weights;
  private final int[] indexes;
  private int size;

  /** None yet, and never more than so many. */
  Strongest(int most) {
    weights = new double[most];
    indexes = new int[most];
  }

  void add(int index, double weight) {
    double strength = Math.abs(weight);
    int most = weights.length;
    if (strength == 0 || (size == most && strength <= Math.abs(weights[most - 1]))) {
      return;
    }
    int at = size == most ? most - 1 : size++;
    while (at > 0 && Math.abs(weights[at - 1]) < strength) {
      weights[at] = weights[at - 1];
      indexes[at] = indexes[at - 1];
      at--;
    }
    weights[at] = weight;
    indexes[at] = index;
  }

  int size() {
    return size;
  }

  /** Index of the strongest but so many. */
  int index(int rank) {
    return indexes[rank];
  }

  double weight(int rank) {
    return weights[rank];
  }
}
