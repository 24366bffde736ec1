package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The cases of desks as a table, newest change first. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Shows cases, the latest change first.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:as asked",
      "1:the console refused",
      "2:an option is wrong",
      "3:the console is out of reach"
    })
final class CasesCommand implements Callable<Integer> {

  @Option(names = "--desk", paramLabel = "DESK", description = "ID, 17 or 17.07")
  private String desk = "";

  @Option(names = "--tier", paramLabel = "TIER", description = "kabupaten, provinsi or nasional")
  private String tier = "";

  @Option(
      names = "--status",
      paramLabel = "S",
      split = ",",
      description = "NEW, ACKNOWLEDGED, IN_PROGRESS, RESOLVED_HERE, CLOSED")
  private List<String> statuses = List.of();

  @Option(
      names = "--severity",
      paramLabel = "S",
      split = ",",
      description = "KRITIS, TINGGI, SEDANG, RENDAH")
  private List<String> severities = List.of();

  @Option(
      names = "--drill",
      description = "those of drills (latihan), which are never among real ones")
  private boolean drill;

  @Option(names = "--limit", paramLabel = "N", description = "1 to 200 (${DEFAULT-VALUE})")
  private int limit = 20;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Cases.Answer answer =
          console
              .cases()
              .list(
                  Map.of(
                      "desk", desk,
                      "tier", code(tier),
                      "drill", drill ? "true" : "",
                      "status", code(String.join(",", statuses)),
                      "severity", code(String.join(",", severities)),
                      "limit", String.valueOf(limit)));
      if (console.json()) {
        out.println(answer.body());
      } else if (answer.good()) {
        if (drill) {
          out.println("DRILL (latihan): none of this is real");
        }
        CaseTable.print(answer.body(), Instant.now(), out);
      } else {
        err.println("cases: " + answer.problem());
      }
      out.flush();
      return ConsoleOptions.exitCode(answer);
    } catch (IOException e) {
      err.println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  private static String code(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
