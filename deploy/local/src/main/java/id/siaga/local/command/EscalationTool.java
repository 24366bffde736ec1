package id.siaga.local.command;

import id.siaga.local.keys.AuditKeys;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.Service;
import id.siaga.local.part.ServiceProgram;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    Map<String, String> environment = new HashMap<>();
    environment.put("SIAGA_KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
    environment.put("SIAGA_REGISTRY_URL", settings.registry().toString());
    environment.put("SIAGA_PUBLIC_URL", settings.url(Port.CONSOLE).toString());
    Path keys = AuditKeys.publicPems(settings.data());
    if (Files.isDirectory(keys)) {
      environment.put("SIAGA_AUDIT_KEYS", keys.toString());
    }
    return OtherProgram.run(
        settings,
        ServiceProgram.unpack(settings, Service.ESCALATION).toString(),
        main,
        arguments,
        // It lives for seconds: compiling it well would take longer than it runs.
        List.of("-XX:TieredStopAtLevel=1"),
        environment);
  }
}
