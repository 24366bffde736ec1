package id.siaga.local.command;

import id.siaga.local.client.Cases;
import id.siaga.local.client.ListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is on duty at a desk. */
@Command(
    name = "roster",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sets who is on duty at a desk, in place of what was set before. The officer",
      "is named with each case that falls due; the deputy is called where nobody",
      "acknowledges. A shift is {start, end, officer, deputy}, its times with an",
      "offset: 2024-11-27T07:00:00+07:00. A roster has up to 100; an empty list means",
      "that nobody is on duty."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desk has accepted it",
      "1:it was refused, or there is no such desk",
      "2:an option is missing or wrong, or the file is no roster",
      "3:the console is out of reach",
      "4:the desk has not answered yet; asking again with the same --id changes nothing twice"
    })
final class RosterCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DESK", description = "whose: ID, 17 or 17.07")
  private String desk = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      required = true,
      description = "its shifts: CSV with a header row (….csv), or YAML")
  private Path file = Path.of("");

  @Option(
      names = {"--because", "--reason"},
      paramLabel = "TEXT",
      description = "why")
  private String reason = "";

  @Mixin private SupervisorOptions supervisor = new SupervisorOptions();

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ListFile roster;
    try {
      roster = ListFile.read(file, "shifts");
    } catch (IOException e) {
      spec.commandLine().getErr().println("roster: " + e.getMessage());
      return ConsoleOptions.USAGE;
    }
    try {
      Cases cases = console.cases(supervisor.name(), supervisor.role());
      Cases.Answer sent = cases.roster(desk, body(roster));
      if (!sent.good()) {
        return console.told(sent, spec);
      }
      DeskAnswer answer = new DeskAnswer(console, spec, desk, supervisor.id());
      return supervisor.waits() ? answer.awaited(cases) : answer.sent(sent);
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  private Map<String, Object> body(ListFile roster) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("commandId", supervisor.id());
    body.put("shifts", roster.entries());
    if (!reason.isBlank()) {
      body.put("reason", reason);
    }
    return body;
  }
}
