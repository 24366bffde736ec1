package id.siaga.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A staged story; {@code deploy/local/demo/README.md} tells the file's format.
 *
 * @param entries in the order of their times
 */
record Story(List<StoryEntry> entries) {

  private static final JsonMapper JSON = JsonMapper.shared();

  Story {
    entries = entries.stream().sorted(Comparator.comparing(StoryEntry::at)).toList();
    Set<String> told = new HashSet<>();
    for (StoryEntry entry : entries) {
      boolean fits =
          switch (entry) {
            case StoryEntry.Submit submit -> told.add(submit.id());
            case StoryEntry.Operate operate -> told.contains(operate.about());
          };
      if (!fits) {
        throw new IllegalArgumentException(
            "at %d s: an id is used twice, or a report is named before it was sent"
                .formatted(entry.at().toSeconds()));
      }
    }
  }

  /**
   * Reads a story.
   *
   * @throws IOException when the file can't be read, or a line doesn't keep the format
   */
  static Story read(Path file) throws IOException {
    List<StoryEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          entries.add(entry(JSON.readTree(line)));
        } catch (JacksonException | IllegalArgumentException e) {
          throw new IOException("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
        }
      }
    }
    try {
      return new Story(entries);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", " + e.getMessage(), e);
    }
  }

  private static StoryEntry entry(JsonNode line) {
    Duration at = Duration.ofMillis(Math.round(line.required("at").doubleValue() * 1000));
    String say = line.path("say").asString("");
    if (line.get("submit") instanceof ObjectNode body) {
      return new StoryEntry.Submit(at, say, line.required("agency").asString(), body);
    }
    if (!(line.required("command") instanceof ObjectNode command)) {
      throw new IllegalArgumentException("command must be an object");
    }
    return new StoryEntry.Operate(
        at,
        say,
        line.required("operator").asString(),
        line.required("desk").asString(),
        line.required("about").asString(),
        command);
  }
}
