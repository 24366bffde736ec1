package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** What a desk says to an order, as a line or as JSON, and as an exit code. */
record DeskAnswer(ConsoleOptions console, CommandSpec spec, String desk, String commandId) {

  private static final Duration WAIT = Duration.ofSeconds(5);

  /** Waits for the answer a while, and tells it. */
  int awaited(Cases cases) throws IOException, InterruptedException {
    Cases.Answer answer = cases.outcome(commandId, desk, WAIT);
    if (answer.status() == 404) {
      print(answer.body(), "sent to desk %s, which has not answered yet (id %s)");
      return ConsoleOptions.UNDECIDED;
    }
    if (!answer.good()) {
      return console.told(answer, spec);
    }
    boolean accepted = answer.body().path("outcome").asString("").equals("ACCEPTED");
    String refusal = answer.body().path("refusalText").asString("");
    print(
        answer.body(),
        accepted
            ? spec.name() + ": accepted by desk %s (id %s)"
            : spec.name() + ": refused by desk %s: " + refusal.replace("%", "%%") + " (id %s)");
    return accepted ? ConsoleOptions.DONE : ConsoleOptions.REFUSED;
  }

  /** Tells that it is on its way. */
  int sent(Cases.Answer answer) {
    print(answer.body(), spec.name() + ": sent to desk %s (id %s)");
    return ConsoleOptions.DONE;
  }

  private void print(JsonNode body, String words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(console.json() ? body.toString() : words.formatted(desk, commandId));
    out.flush();
  }
}
