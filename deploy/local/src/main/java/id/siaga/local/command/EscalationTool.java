package id.siaga.local.command;

import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.Service;
import id.siaga.local.part.ServiceProgram;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A command line tool of escalation-service. */
enum EscalationTool {
  /** the audit chains */
  AUDIT("AuditTool"),
  /** escalation policies */
  POLICY("PolicyTool");

  private final String main;

  EscalationTool(String main) {
    this.main = "id.siaga.escalation.tool." + main;
  }

  /**
   * Runs it with this stack's broker and registry, should it want them.
   *
   * @return its exit code
   */
  int run(List<String> arguments) throws IOException, InterruptedException, PartFailedException {
    Settings settings = Context.current().settings();
    return OtherProgram.run(
        settings,
        ServiceProgram.unpack(settings, Service.ESCALATION).toString(),
        main,
        arguments,
        Map.of(
            "SIAGA_KAFKA_BOOTSTRAP_SERVERS",
            settings.bootstrapServers(),
            "SIAGA_REGISTRY_URL",
            settings.registry().toString()));
  }
}
