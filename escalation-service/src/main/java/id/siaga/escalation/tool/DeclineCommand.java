package id.siaga.escalation.tool;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A looser policy does not come into force. */
@Command(
    name = "decline",
    mixinStandardHelpOptions = true,
    description =
        "Declines a looser policy that a desk has proposed. With --of DESK the desk takes back its own.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desks that were heard have taken it",
      "1:a desk or the API has refused it",
      "2:an option is missing or wrong, or no such policy waits",
      "3:the stack is out of reach",
      "4:a desk has not answered yet; the same again with the same --id changes nothing twice"
    })
final class DeclineCommand extends JudgeCommand {

  @Option(names = "--reason", required = true, description = "why, for the chain and the desk")
  private String reason = "";

  DeclineCommand() {
    super("DECLINE_POLICY", "declined");
  }

  @Override
  @Nullable String reason() {
    return reason;
  }
}
