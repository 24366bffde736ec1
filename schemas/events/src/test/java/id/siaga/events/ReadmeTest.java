package id.siaga.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's flow diagram and table of topics are what {@link Topic} says. */
class ReadmeTest {

  // The mailboxes and sources of each service; held against its bindings by the service's own
  // tests.
  private static final Map<Topic.Service, List<Topic>> READS =
      new EnumMap<>(
          Map.of(
              Topic.Service.RISK_SCORING,
              List.of(Topic.REPORTS, Topic.MODELS),
              Topic.Service.ESCALATION,
              List.of(Topic.SCORED, Topic.FORWARDS, Topic.COMMANDS, Topic.ESCALATIONS_KABUPATEN),
              Topic.Service.NOTIFICATION,
              List.of(
                  Topic.REPORTS,
                  Topic.SCORED,
                  Topic.ESCALATIONS_KABUPATEN,
                  Topic.ESCALATIONS_PROVINSI,
                  Topic.ESCALATIONS_NASIONAL,
                  Topic.AUDIT,
                  Topic.AGGREGATES,
                  Topic.ASSESSMENTS,
                  Topic.DRILL_CASES,
                  Topic.DRILL_AUDIT,
                  Topic.DAILY_REPORTS,
                  Topic.ACCESS)));

  @Test
  void flowDiagramIsTheOneOfTheTopics() throws IOException {
    assertThat(section("flow")).isEqualTo(flow());
  }

  @Test
  void tableOfTopicsIsTheOneOfTheTopics() throws IOException {
    assertThat(section("topics")).isEqualTo(table());
  }

  private static String flow() {
    StringBuilder diagram = new StringBuilder("```mermaid\nflowchart LR\n");
    diagram.append("  agency([partner agency]) -- REST --> intake-service\n");
    for (Topic topic : Topic.values()) {
      diagram.append(
          "  %s --> %s[[%s]]\n".formatted(topic.writer().module(), id(topic), name(topic)));
    }
    READS.forEach((service, topics) ->
        topics.forEach(
            topic -> diagram.append("  %s --> %s\n".formatted(id(topic), service.module()))));
    return diagram
        .append("  notification-service -- console --> people([operators])\n```")
        .toString();
  }

  private static String table() {
    String head = "| topic | key | schema | written by | kept |\n|---|---|---|---|---|\n";
    return Arrays.stream(Topic.values())
        .map(ReadmeTest::row)
        .collect(Collectors.joining("\n", head, ""));
  }

  private static String row(Topic topic) {
    String key =
        switch (topic.key()) {
          case KABUPATEN -> "kabupaten";
          case DESK -> "desk";
          case RECEIVING_DESK -> "receiving desk";
          case AREA -> "area";
          case ONE_FOR_ALL -> "one for all";
        };
    String kept =
        switch (topic.retention()) {
          case ELECTION -> "24 months";
          case FOR_EVER -> "for ever";
          case DEAD_LETTER -> "30 days";
        };
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(name(topic), key, topic.schema().getName(), topic.writer().module(), kept);
  }

  private static String id(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static String name(Topic topic) {
    return topic.wireName().substring("siaga.".length());
  }

  private static String section(String name) throws IOException {
    String readme = Files.readString(readme());
    String begin = "<!-- " + name + ": generated from Topic, held by ReadmeTest -->\n";
    int from = readme.indexOf(begin) + begin.length();
    return readme.substring(from, readme.indexOf("<!-- /" + name + " -->", from)).strip();
  }

  private static Path readme() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("siaga"))) {
        return at.resolve("README.md");
      }
    }
    throw new IllegalStateException("no copy of the project around the working directory");
  }
}
