package id.siaga.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Processor seconds (user and system) per second of wall time, by process.
 *
 * @param cores by the process's name, in the order in which they are shown; 1.0 is one core busy
 */
public record CpuUse(Map<String, Double> cores) {

  /** Nothing was watched. */
  public static final CpuUse NONE = new CpuUse(Map.of());

  public CpuUse {
    cores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cores));
  }

  /** Process by process, the median over runs in which it was seen. */
  public static CpuUse median(List<CpuUse> runs) {
    Map<String, List<Double>> byName = new LinkedHashMap<>();
    for (CpuUse run : runs) {
      run.cores.forEach((name, value) ->
          byName.computeIfAbsent(name, n -> new java.util.ArrayList<>()).add(value));
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    byName.forEach((name, values) -> medians.put(name, new Samples(values).median()));
    return new CpuUse(medians);
  }

  /** Short enough for a table; processes below one hundredth of a core are left out. */
  @Override
  public String toString() {
    return cores.entrySet().stream()
        .filter(e -> e.getValue() >= 0.005)
        .map(e -> "%s %.2f".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(" · "));
  }
}
