package id.siaga.local.client;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A duty roster out of a file: CSV with a header row where the name ends in {@code .csv}, YAML
 * otherwise, a list of shifts or one under {@code shifts}. What a shift must hold is for the
 * service to say.
 *
 * @param shifts fields by name, in the file's order
 */
public record RosterFile(List<Map<String, String>> shifts) {

  public RosterFile {
    shifts = List.copyOf(shifts);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it can't be read, or is no list of shifts
   */
  public static RosterFile read(Path file) throws IOException {
    String content = Files.readString(file);
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      return new RosterFile(csv ? csv(content) : yaml(content));
    } catch (IllegalArgumentException | YAMLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Map<String, String>> csv(String content) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    // A byte-order mark, as spreadsheets write it.
    String plain = content.startsWith("\uFEFF") ? content.substring(1) : content;
    List<Map<String, String>> shifts = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(plain, format)) {
      for (CSVRecord row : rows) {
        Map<String, String> shift = new LinkedHashMap<>(row.toMap());
        shift.values().removeIf(String::isEmpty);
        shifts.add(shift);
      }
    }
    return shifts;
  }

  /** By its nodes: as values, times without quotes would no longer be the text that was written. */
  private static List<Map<String, String>> yaml(String content) {
    LoaderOptions options = new LoaderOptions();
    Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
    Node list = root;
    if (root instanceof MappingNode mapping) {
      list =
          mapping.getValue().stream()
              .filter(entry -> text(entry.getKeyNode()).equals("shifts"))
              .map(NodeTuple::getValueNode)
              .findFirst()
              .orElse(root);
    }
    if (!(list instanceof SequenceNode shifts)) {
      throw new IllegalArgumentException("is no list of shifts");
    }
    return shifts.getValue().stream().map(RosterFile::shift).toList();
  }

  private static Map<String, String> shift(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new IllegalArgumentException(
          "line %d is no shift".formatted(node.getStartMark().getLine() + 1));
    }
    Map<String, String> shift = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(entry -> shift.put(text(entry.getKeyNode()), text(entry.getValueNode())));
    shift.values().removeIf(String::isEmpty);
    return shift;
  }

  private static String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw new IllegalArgumentException(
          "line %d holds more than a text".formatted(node.getStartMark().getLine() + 1));
    }
    return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
  }
}
