package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a desk's daily report up. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends a desk's daily report to the desk above, as it is drafted now. Sent again",
      "with another content it is a revision; with the same it changes nothing."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desk has accepted it",
      "1:it was refused, or there is no such desk or period",
      "2:an option is missing or wrong",
      "3:the console is out of reach",
      "4:the desk has not answered yet; asking again with the same --id changes nothing twice"
    })
final class DailySendCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DESK", description = "whose: ID, 17 or 17.07")
  private String desk = "";

  @Option(
      names = "--number",
      paramLabel = "NUMBER",
      required = true,
      description = "of the letter: 300/217/BKBP/XI/2024")
  private String number = "";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "which: 2024-11-27T16 (by default the one that was over last)")
  private String period = "latest";

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = System.getProperty("user.name", "supervisor");

  @Option(names = "--role", paramLabel = "ROLE", description = "as what (${DEFAULT-VALUE})")
  private String role = "supervisor";

  @Option(names = "--id", paramLabel = "ID", description = "id of the command, for a repeat")
  private String commandId = UUID.randomUUID().toString();

  @Option(names = "--no-wait", description = "doesn't wait for the desk's answer")
  private boolean noWait;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("commandId", commandId);
    body.put("number", number);
    try {
      Cases cases = console.cases(name, role);
      Cases.Answer sent = cases.sendDaily(desk, period, body);
      if (!sent.good()) {
        return console.told(sent, spec);
      }
      DeskAnswer answer = new DeskAnswer(console, spec, desk, commandId);
      return noWait ? answer.sent(sent) : answer.awaited(cases);
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }
}
