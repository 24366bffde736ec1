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
 * A list of things out of a file: CSV with a header row where the name ends in {@code .csv}, YAML
 * otherwise, a list or one under its name. What each must hold is for the service to say.
 *
 * @param entries fields by name, in the file's order
 */
public record ListFile(List<Map<String, String>> entries) {

  public ListFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file.
   *
   * @param name what it is a list of, as YAML may name it
   * @throws IOException when it can't be read, or is no such list
   */
  public static ListFile read(Path file, String name) throws IOException {
    String content = Files.readString(file);
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      return new ListFile(csv ? csv(content) : yaml(content, name));
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
    List<Map<String, String>> entries = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(plain, format)) {
      for (CSVRecord row : rows) {
        Map<String, String> entry = new LinkedHashMap<>(row.toMap());
        entry.values().removeIf(String::isEmpty);
        entries.add(entry);
      }
    }
    return entries;
  }

  /** By its nodes: as values, times without quotes would no longer be the text that was written. */
  private static List<Map<String, String>> yaml(String content, String name) {
    LoaderOptions options = new LoaderOptions();
    Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
    Node list = root;
    if (root instanceof MappingNode mapping) {
      list =
          mapping.getValue().stream()
              .filter(field -> text(field.getKeyNode()).equals(name))
              .map(NodeTuple::getValueNode)
              .findFirst()
              .orElse(root);
    }
    if (!(list instanceof SequenceNode entries)) {
      throw new IllegalArgumentException("is no list of " + name);
    }
    return entries.getValue().stream().map(node -> entry(node, name)).toList();
  }

  private static Map<String, String> entry(Node node, String name) {
    if (!(node instanceof MappingNode mapping)) {
      throw new IllegalArgumentException(
          "line %d is none of %s".formatted(node.getStartMark().getLine() + 1, name));
    }
    Map<String, String> entry = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(field -> entry.put(text(field.getKeyNode()), text(field.getValueNode())));
    entry.values().removeIf(String::isEmpty);
    return entry;
  }

  private static String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw new IllegalArgumentException(
          "line %d holds more than a text".formatted(node.getStartMark().getLine() + 1));
    }
    return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
  }
}
