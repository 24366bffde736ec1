package id.siaga.escalation.tool;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A looser policy comes into force, says whoever stands above. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description =
        "Approves of a looser policy that a desk has proposed: it holds there from then on.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desks that were heard have taken it",
      "1:a desk or the API has refused it",
      "2:an option is missing or wrong, or no such policy waits",
      "3:the stack is out of reach",
      "4:a desk has not answered yet; the same again with the same --id changes nothing twice"
    })
final class ApproveCommand extends JudgeCommand {

  @Option(names = "--reason", description = "why, for the chain")
  private @Nullable String reason;

  ApproveCommand() {
    super("APPROVE_POLICY", "approved");
  }

  @Override
  @Nullable String reason() {
    return reason;
  }
}
