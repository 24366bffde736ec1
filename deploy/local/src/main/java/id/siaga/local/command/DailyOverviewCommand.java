package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Who has sent its daily report, and who hasn't. */
@Command(
    name = "overview",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows for every province how it stands with its own reports and with those of",
      "its kabupaten, and names who is late or missing."
    })
final class DailyOverviewCommand implements Callable<Integer> {

  @Option(
      names = "--period",
      paramLabel = "DAY",
      description = "a day, 2024-11-27, or a period, 2024-11-27T16 (by default today)")
  private String period = "";

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Cases.Answer answer = console.cases().dailyOverview(period);
      if (!answer.good()) {
        return console.told(answer, spec);
      }
      PrintWriter out = spec.commandLine().getOut();
      if (console.json()) {
        out.println(answer.body());
      } else {
        if (answer.body().path("nation").isEmpty()) {
          out.println("no report of the nation ends then: name another day with --period");
        }
        answer.body().path("nation").forEach(one -> out.println("ID  " + DailyCommand.line(one)));
        answer.body().path("provinces").forEach(province -> print(out, province));
      }
      out.flush();
      return ConsoleOptions.DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  private static void print(PrintWriter out, JsonNode province) {
    String counts =
        province
            .path("counts")
            .propertyStream()
            .map(one -> one.getKey() + " " + one.getValue().asInt(0))
            .collect(Collectors.joining(", "));
    String own =
        province
            .path("reports")
            .valueStream()
            .map(one -> one.path("state").asString(""))
            .collect(Collectors.joining(", "));
    if (own.isEmpty() && counts.isEmpty()) {
      return;
    }
    out.printf(
        "%-3s %-28s %-18s %s%n",
        province.path("desk").asString(""), province.path("name").asString(""), own, counts);
    province
        .path("awaited")
        .forEach(one ->
            out.printf(
                "      %-7s %s %s (%s)%n",
                one.path("state").asString(""),
                one.path("desk").asString(""),
                one.path("name").asString(""),
                one.path("period").asString("")));
  }
}
