package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.kafka.AuditLog;
import id.siaga.events.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the entries come from: the running stack, or an export. */
final class AuditSource {

  // A checkpoint of 600 leaves takes 68 KiB.
  private static final int LONGEST_LINE = 128 << 10;

  @Option(
      names = "--from-file",
      paramLabel = "FILE",
      description = "an export instead of the audit topic; needs no stack")
  private @Nullable Path file;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:SIAGA_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
      description = "the broker (default: ${DEFAULT-VALUE})")
  private String bootstrapServers = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:SIAGA_REGISTRY_URL:-http://127.0.0.1:8084/apis/ccompat/v7}",
      description = "the schema registry (default: ${DEFAULT-VALUE})")
  private URI registry = URI.create("");

  @Option(names = "--drill", description = "the chains of drills (desks L-…) instead")
  private boolean drill;

  /**
   * Reads everything.
   *
   * @param foreign told of what isn't an entry: where it stands, and why
   * @throws IOException when the file can't be read
   */
  void read(Consumer<AuditEntry> entries, Consumer<AuditLog.Foreign> foreign) throws IOException {
    Path export = file;
    if (export == null) {
      new AuditLog(bootstrapServers, registry, drill ? Topic.DRILL_AUDIT : Topic.AUDIT)
          .read(entries, foreign);
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(export)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("longer than any entry");
          }
          entries.accept(EntryJson.read(line));
        } catch (IllegalArgumentException e) {
          foreign.accept(
              new AuditLog.Foreign(export + ":" + number, String.valueOf(e.getMessage())));
        }
      }
    }
  }
}
