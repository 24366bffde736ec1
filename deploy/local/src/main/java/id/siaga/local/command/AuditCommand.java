package id.siaga.local.command;

import id.siaga.local.part.PartFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The auditor's tool, on the running stack or on an export. */
@Command(
    name = "audit",
    // Its own options, also --help: what it can is said in one place.
    description =
        "Verifies, exports and tells what the desks did: verify, checkpoints, export, case.")
final class AuditCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException, PartFailedException {
    return EscalationTool.AUDIT.run(arguments);
  }
}
