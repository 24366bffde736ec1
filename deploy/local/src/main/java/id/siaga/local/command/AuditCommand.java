package id.siaga.local.command;

import id.siaga.local.keys.AuditKeys;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.Service;
import id.siaga.local.part.ServiceProgram;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The auditor's tool of escalation-service, on the running stack or on an export. */
@Command(
    name = "audit",
    // Its own options, also --help: what it can is said in one place.
    description = "Verifies, exports and tells what the desks did: verify, export, case.")
final class AuditCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException, PartFailedException {
    Settings settings = Context.current().settings();
    return OtherProgram.run(
        settings,
        ServiceProgram.unpack(settings, Service.ESCALATION).toString(),
        "id.siaga.escalation.tool.AuditTool",
        arguments,
        Map.of(
            "SIAGA_KAFKA_BOOTSTRAP_SERVERS",
            settings.bootstrapServers(),
            "SIAGA_REGISTRY_URL",
            settings.registry().toString(),
            "SIAGA_AUDIT_KEYS",
            AuditKeys.of(settings.data()).publicPems().toString()));
  }
}
