package id.siaga.escalation.tool;

import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says all that is wrong with a policy, or what it says when nothing is.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the policy's YAML")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      PolicyFile policy = PolicyTool.read(file);
      new PolicySummary(policy).print(out);
      return 0;
    } catch (InvalidPolicyException e) {
      e.lines().forEach(out::println);
      return PolicyTool.FAULTY;
    } finally {
      out.flush();
    }
  }
}
