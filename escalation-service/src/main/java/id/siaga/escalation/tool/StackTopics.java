package id.siaga.escalation.tool;

import id.siaga.escalation.kafka.OpenProposals;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command finds the broker and the registry, and what it asks them. */
final class StackTopics {

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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /**
   * The policies that wait to be judged.
   *
   * @throws IOException when the stack doesn't answer
   */
  List<OpenProposals.Open> proposals() throws IOException {
    try (OpenProposals topics = new OpenProposals(bootstrapServers, registry, this::progress)) {
      return topics.read();
    }
  }

  private void progress(String step) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(step);
    err.flush();
  }
}
