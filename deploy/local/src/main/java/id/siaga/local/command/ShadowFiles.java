package id.siaga.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.domain.Tier;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the scoring service's tool told of a shadow run, in files, because there may be more changes
 * than memory: each change, and for a policy each real report twice, as it was and as it would be.
 * A policy is asked as of the moment at which the report came in.
 */
final class ShadowFiles implements AutoCloseable {

  private static final String BEFORE = "/before";
  private static final String AFTER = "/after";

  private final Path directory;
  private final BufferedWriter changes;
  private final BufferedWriter reports;
  private JsonNode summary = JsonMapper.shared().createObjectNode();

  ShadowFiles(Path directory) throws IOException {
    this.directory = directory;
    this.changes = Files.newBufferedWriter(directory.resolve("changes.jsonl"));
    this.reports = Files.newBufferedWriter(reports());
  }

  Path directory() {
    return directory;
  }

  /** For {@code policy test --reports}. */
  Path reports() {
    return directory.resolve("reports.jsonl");
  }

  /** What was counted. */
  JsonNode summary() {
    return summary;
  }

  /** Takes a line of the tool. */
  void take(String line) throws IOException {
    JsonNode json = JsonMapper.shared().readTree(line);
    if (json.has("summary")) {
      summary = json.path("summary");
      return;
    }
    changes.write(line + "\n");
    // What is imported from the past never alerts, whatever its class.
    if (json.path("mode").asString("").equals("LIVE")) {
      reports.write(forPolicy(json, "before", BEFORE) + "\n");
      reports.write(forPolicy(json, "after", AFTER) + "\n");
    }
  }

  private static String forPolicy(JsonNode change, String side, String suffix) {
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("id", change.path("id").asString("") + suffix);
    report.put("region", change.path("desk").asString(""));
    report.put("stage", change.path("stage").asString(""));
    report.put("occurredAt", change.path("submittedAt").asString(""));
    for (String part : new String[] {"category", "topic", "severity"}) {
      report.put(part, change.path(side).path(part).asString(""));
    }
    return report.toString();
  }

  /** Takes a change with what the policy does with it. */
  interface Reader {
    /**
     * Takes one.
     *
     * @param change as the tool told it, and {@code atOnce} on either side: the tiers a case would
     *     go to at once, none where there is no case; absent where the policy was not asked
     */
    void take(ObjectNode change, Effect effect);
  }

  /** Whether a change sends a report to a higher tier at once. */
  enum Effect {
    UP,
    DOWN,
    NEITHER,
    /** the policy was not asked, or does not know the region */
    UNKNOWN
  }

  /**
   * Reads the changes back.
   *
   * @param decisions what {@code policy test --json} said, in the order of its reports
   * @return the policy's version; empty where it was asked nothing
   */
  String read(Path decisions, Reader reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(directory.resolve("changes.jsonl"), UTF_8);
        BufferedReader answers = Files.newBufferedReader(decisions, UTF_8)) {
      Answers said = new Answers(answers);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode change = (ObjectNode) JsonMapper.shared().readTree(line);
        String id = change.path("id").asString("");
        JsonNode before = said.of(id + BEFORE);
        JsonNode after = said.of(id + AFTER);
        reader.take(change, effect(change, before, after));
      }
      return said.policy;
    }
  }

  private static Effect effect(
      ObjectNode change, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null || after == null) {
      return Effect.UNKNOWN;
    }
    int higher =
        highest(after, (ObjectNode) change.path("after"))
            - highest(before, (ObjectNode) change.path("before"));
    return higher > 0 ? Effect.UP : higher < 0 ? Effect.DOWN : Effect.NEITHER;
  }

  /** Number of the highest tier that would hold it at once; -1 where none would. */
  private static int highest(JsonNode answer, ObjectNode side) {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    answer.path("atOnce").forEach(desk -> tiers.add(Tier.valueOf(desk.path("tier").asString(""))));
    ArrayNode written = side.putArray("atOnce");
    tiers.forEach(tier -> written.add(tier.name()));
    return tiers.stream().mapToInt(List.of(Tier.values())::indexOf).max().orElse(-1);
  }

  /** Answers in the order of the questions; some may be missing. */
  private static final class Answers {

    private final BufferedReader lines;
    private @Nullable JsonNode next;
    private String policy = "";

    Answers(BufferedReader lines) throws IOException {
      this.lines = lines;
      advance();
    }

    @Nullable JsonNode of(String id) throws IOException {
      JsonNode answer = next;
      if (answer == null || !answer.path("id").asString("").equals(id)) {
        return null;
      }
      policy = answer.path("policy").asString("");
      advance();
      return answer;
    }

    private void advance() throws IOException {
      String line = lines.readLine();
      next = line == null ? null : JsonMapper.shared().readTree(line);
    }
  }

  @Override
  public void close() throws IOException {
    changes.close();
    reports.close();
  }
}
