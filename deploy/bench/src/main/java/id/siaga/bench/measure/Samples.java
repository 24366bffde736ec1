package id.siaga.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One value per run, in the order of the runs.
 *
 * @param values at least one finite number
 */
public record Samples(List<Double> values) {

  public Samples {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("samples must hold at least one value");
    }
    if (values.stream().anyMatch(v -> !Double.isFinite(v))) {
      throw new IllegalArgumentException("samples must be finite, were " + values);
    }
  }

  public static Samples of(double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return new Samples(list);
  }

  /** The middle value; the mean of the two middle ones when their number is even. */
  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public double min() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double max() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * Run by run, this over the other: neighbours in time share the machine's weather, so their ratio
   * says more than the ratio of two medians.
   *
   * @throws IllegalArgumentException when the two don't have the same number of runs
   */
  public Samples over(Samples other) {
    if (values.size() != other.values.size()) {
      throw new IllegalArgumentException(
          "ratio needs equal numbers of runs, had "
              + values.size()
              + " and "
              + other.values.size());
    }
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run < values.size(); run++) {
      ratios.add(values.get(run) / other.values.get(run));
    }
    return new Samples(ratios);
  }

  @Override
  public String toString() {
    return values.stream().map("%.3f"::formatted).collect(Collectors.joining(" "));
  }
}
