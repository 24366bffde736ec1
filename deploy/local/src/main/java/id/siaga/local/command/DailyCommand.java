package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** A desk's daily reports. */
@Command(
    name = "daily",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {DailySendCommand.class, DailyOverviewCommand.class},
    description = {
      "Lists a desk's daily reports and how it stands with each. With --pdf, --html or",
      "--text writes one of them into a file: as it was sent, or as a draft. Of what",
      "--text writes, sha256sum is the hash that the letter and the chains name."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:there is no such desk or report",
      "2:an option is missing or wrong, or a file can't be written",
      "3:the console is out of reach"
    })
final class DailyCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "DESK", description = "whose: ID, 17 or 17.07")
  private @Nullable String desk;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "which: 2024-11-27T16 (by default the one that was over last)")
  private @Nullable String period;

  @Option(names = "--pdf", paramLabel = "FILE", description = "writes it as PDF")
  private @Nullable Path pdf;

  @Option(names = "--html", paramLabel = "FILE", description = "writes it as HTML")
  private @Nullable Path html;

  @Option(names = "--text", paramLabel = "FILE", description = "writes the bytes that are hashed")
  private @Nullable Path text;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    String whose = desk;
    if (whose == null) {
      spec.commandLine().getErr().println("daily: whose? Name a desk: ID, 17 or 17.07");
      return ConsoleOptions.USAGE;
    }
    try {
      Cases cases = console.cases();
      if (pdf != null || html != null || text != null) {
        int written = write(cases, whose, "pdf", pdf);
        written = written == ConsoleOptions.DONE ? write(cases, whose, "html", html) : written;
        return written == ConsoleOptions.DONE ? write(cases, whose, "text", text) : written;
      }
      Cases.Answer answer = cases.daily(whose, period == null ? "" : period);
      if (!answer.good()) {
        return console.told(answer, spec);
      }
      print(answer.body());
      return ConsoleOptions.DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  private int write(Cases cases, String whose, String form, @Nullable Path file)
      throws IOException, InterruptedException {
    if (file == null) {
      return ConsoleOptions.DONE;
    }
    Optional<byte[]> bytes = cases.dailyFile(whose, period == null ? "latest" : period, form);
    if (bytes.isEmpty()) {
      spec.commandLine().getErr().println("daily: there is no such desk or report");
      return ConsoleOptions.REFUSED;
    }
    try {
      Files.write(file, bytes.get());
    } catch (IOException e) {
      spec.commandLine().getErr().println("daily: " + file + " can't be written");
      return ConsoleOptions.USAGE;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(file);
    out.flush();
    return ConsoleOptions.DONE;
  }

  private void print(JsonNode body) {
    PrintWriter out = spec.commandLine().getOut();
    if (console.json()) {
      out.println(body);
    } else if (body.has("reports")) {
      body.path("reports").forEach(report -> out.println(line(report)));
    } else {
      out.println(line(body));
    }
    out.flush();
  }

  /** One report: period, state, number, and when it went up and arrived. */
  static String line(JsonNode report) {
    String revision =
        report.path("revision").asInt(0) == 0 ? "" : " rev " + report.path("revision").asInt(0);
    return "%-13s %-8s %-5s %-24s %s"
        .formatted(
            report.path("period").asString(""),
            report.path("state").asString(""),
            report.path("late").asBoolean(false) ? "late" : "",
            report.path("number").asString("") + revision,
            report.path("sentAt").asString("due " + report.path("due").asString("")))
        .stripTrailing();
  }
}
