package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was known of regions before any report, 0 to 100: Bawaslu's Indeks Kerawanan Pemilu, brought
 * to that range by who writes the file. Weighed by {@link Vulnerability#PRIOR_WEIGHT}.
 */
public final class Priors {

  /** Where none is configured. */
  public static final Priors NONE = new Priors(Map.of());

  private static final int MOST_LINES = 2_000;

  private final Map<DeskCode, Double> values;

  private Priors(Map<DeskCode, Double> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads lines of {@code region,index} below a line of headings.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static Priors parse(List<String> lines) {
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
    }
    Map<DeskCode, Double> values = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        try {
          read(values, line.split(",", -1));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return new Priors(values);
  }

  /** The prior of a kabupaten. */
  public Optional<Double> of(DeskCode kabupaten) {
    return Optional.ofNullable(values.get(kabupaten));
  }

  private static void read(Map<DeskCode, Double> values, String[] columns) {
    if (columns.length != 2) {
      throw new IllegalArgumentException("two columns are needed, region and index");
    }
    DeskCode desk = new DeskCode(columns[0].strip());
    if (desk.tier() != Tier.KABUPATEN) {
      throw new IllegalArgumentException("region must be a kabupaten or kota");
    }
    double value = Double.parseDouble(columns[1].strip());
    if (!(value >= 0 && value <= 100)) {
      throw new IllegalArgumentException("index must be 0 to 100");
    }
    if (values.put(desk, value) != null) {
      throw new IllegalArgumentException(desk + " is there twice");
    }
  }
}
