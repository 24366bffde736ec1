package id.siaga.bench;

import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.PartResult;
import java.util.List;
import java.util.Locale;

/** The result for people. */
final class ResultTable {

  private static final String ROW = "  %-46s %12s  %-25s %-9s  %s%n";

  private ResultTable() {}

  static String of(List<PartResult> parts) {
    StringBuilder table = new StringBuilder();
    for (PartResult part : parts) {
      table.append(part.part()).append(System.lineSeparator());
      table.append(
          ROW.formatted("figure", "median", "min – max", "unit", "CPU, cores (user + system)"));
      for (Figure figure : part.figures()) {
        table.append(
            ROW.formatted(
                figure.name(),
                number(figure.samples().median()),
                number(figure.samples().min()) + " – " + number(figure.samples().max()),
                figure.unit(),
                figure.cpu()));
      }
      part.notes().forEach(note -> table.append("  · %s%n".formatted(note)));
      table.append(System.lineSeparator());
    }
    for (PartResult part : parts) {
      for (Floor floor : part.floors()) {
        table.append(
            "%-5s %s: %s, promised %s %s%n"
                .formatted(
                    floor.verdict(),
                    floor.name(),
                    number(floor.measured()),
                    floor.ceiling() ? "at most" : "at least",
                    number(floor.bound())));
      }
    }
    return table.toString();
  }

  /** Three significant digits below ten, none behind the point from a hundred on. */
  static String number(double value) {
    String format = Math.abs(value) < 10 ? "%.3f" : Math.abs(value) < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
