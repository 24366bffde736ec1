package id.siaga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;

/**
 * FULL_TRANSITIVE: every contract reads, and is read by, all of its released versions. Released
 * versions lie in {@code released/} as {@code <Name>.v<n>.avsc}.
 */
class SchemaEvolutionTest {

  private static final Path RELEASED = Path.of("released");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\.v(\\d+)\\.avsc");

  private static final SchemaValidator FULL_TRANSITIVE =
      new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

  private static final Map<String, Schema> CONTRACTS =
      Arrays.stream(Topic.values())
          .map(Topic::schema)
          .distinct()
          .collect(Collectors.toMap(Schema::getName, s -> s));

  private static final String REPORT =
      """
      {"type": "record", "name": "Report", "fields": [
        {"name": "region", "type": "string"},
        {"name": "mode", "default": "UNKNOWN", "type":
          {"type": "enum", "name": "Mode", "symbols": ["UNKNOWN", "LIVE"], "default": "UNKNOWN"}}
        %s]}
      """;

  @Test
  void keepsEveryContractCompatibleWithAllItsReleases() throws IOException {
    for (Map.Entry<String, List<Path>> contract : released().entrySet()) {
      Schema current = CONTRACTS.get(contract.getKey());
      assertThat(current).as("contract of %s", contract.getKey()).isNotNull();
      List<Schema> releases = contract.getValue().stream().map(SchemaEvolutionTest::read).toList();
      assertThatCode(() -> FULL_TRANSITIVE.validate(current, releases)).doesNotThrowAnyException();
    }
  }

  @Test
  void numbersReleasesWithoutGaps() throws IOException {
    released()
        .forEach((name, files) ->
            assertThat(files.stream().map(SchemaEvolutionTest::version).sorted())
                .as(name)
                .isEqualTo(Stream.iterate(1, v -> v + 1).limit(files.size()).toList()));
  }

  @Test
  void wouldFailOnAFieldThatOldRecordsLack() {
    assertRefused(report(", {\"name\": \"desa\", \"type\": \"string\"}"), report(""));
  }

  @Test
  void wouldFailOnAFieldThatOldReadersNeed() {
    assertRefused(report(""), report(", {\"name\": \"desa\", \"type\": \"string\"}"));
  }

  @Test
  void wouldFailOnAChangedType() {
    Schema changed = parse(REPORT.formatted("").replace("\"string\"}", "\"long\"}"));
    assertRefused(changed, report(""));
  }

  @Test
  void wouldFailOnAnOlderReleaseThoughTheLatestFits() {
    Schema first = report(", {\"name\": \"tps\", \"type\": \"int\", \"default\": 0}");
    Schema second = report("");
    Schema now = report(", {\"name\": \"tps\", \"type\": \"string\", \"default\": \"\"}");
    assertThatCode(() -> FULL_TRANSITIVE.validate(now, List.of(second))).doesNotThrowAnyException();
    assertThatExceptionOfType(SchemaValidationException.class)
        .isThrownBy(() -> FULL_TRANSITIVE.validate(now, List.of(second, first)));
  }

  @Test
  void allowsAFieldWithDefaultAndANewSymbol() {
    Schema changed =
        parse(
            REPORT
                .formatted(
                    ", {\"name\": \"tps\", \"type\": [\"null\", \"string\"], \"default\": null}")
                .replace("\"LIVE\"", "\"LIVE\", \"DRILL\""));
    assertThatCode(() -> FULL_TRANSITIVE.validate(changed, List.of(report(""))))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(Schema changed, Schema released) {
    assertThatExceptionOfType(SchemaValidationException.class)
        .isThrownBy(() -> FULL_TRANSITIVE.validate(changed, List.of(released)));
  }

  private static Schema report(String moreFields) {
    return parse(REPORT.formatted(moreFields));
  }

  private static Schema parse(String schema) {
    return new Schema.Parser().parse(schema);
  }

  private static Map<String, List<Path>> released() throws IOException {
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files
          .filter(f -> f.toString().endsWith(".avsc"))
          .collect(Collectors.groupingBy(f -> match(f).group(1)));
    }
  }

  private static int version(Path file) {
    return Integer.parseInt(match(file).group(2));
  }

  private static Matcher match(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    assertThat(name.matches()).as("%s is named <Name>.v<n>.avsc", file).isTrue();
    return name;
  }

  private static Schema read(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new AssertionError(file + " can't be read", e);
    }
  }
}
