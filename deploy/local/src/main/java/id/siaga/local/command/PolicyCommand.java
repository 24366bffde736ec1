package id.siaga.local.command;

import id.siaga.local.part.PartFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The tool for writers of policies. */
@Command(
    name = "policy",
    // Its own options, also --help: what it can is said in one place.
    description =
        "Checks escalation policies and tries them on reports: check, test, show, activate.")
final class PolicyCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException, PartFailedException {
    return EscalationTool.POLICY.run(arguments);
  }
}
