package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All of one case. */
@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description = "Shows all of a case: at which desks it is and why, what was done, its reports.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:as asked",
      "1:there is no such case, or not at that desk",
      "2:an option is wrong",
      "3:the console is out of reach"
    })
final class CaseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CASE", description = "its id, or at least the first 6 characters")
  private String given = "";

  @Option(names = "--desk", paramLabel = "DESK", description = "as this desk holds it")
  private String desk = "";

  @Option(
      names = "--message",
      description = "in short and masked, to be told to a phone group; in Indonesian")
  private boolean message;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Cases cases = console.cases();
      String caseId = CaseIds.whole(cases, given, desk);
      return message ? tell(cases.message(caseId, desk)) : show(cases.one(caseId));
    } catch (CaseIds.UnclearException e) {
      err.println(e.getMessage());
      return e.exitCode();
    } catch (IOException e) {
      err.println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  private int tell(Cases.Answer answer) {
    if (!answer.good()) {
      spec.commandLine().getErr().println("case: " + answer.problem());
      return ConsoleOptions.exitCode(answer);
    }
    PrintWriter out = spec.commandLine().getOut();
    String text = answer.body().asString("");
    if (console.json()) {
      out.println(JsonMapper.shared().createObjectNode().put("message", text));
    } else {
      text.lines().map(Plain::text).forEach(out::println);
    }
    out.flush();
    return ConsoleOptions.DONE;
  }

  private int show(Cases.Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!answer.good()) {
      err.println("case: " + answer.problem());
      return ConsoleOptions.exitCode(answer);
    }
    ObjectNode shown = (ObjectNode) answer.body();
    ArrayNode copies = JsonMapper.shared().createArrayNode();
    for (JsonNode copy : answer.body().path("copies")) {
      if (desk.isEmpty() || copy.path("desk").asString("").equals(desk)) {
        copies.add(copy);
      }
    }
    if (copies.isEmpty()) {
      err.println("case: desk " + desk + " does not hold it");
      return ConsoleOptions.REFUSED;
    }
    if (console.json()) {
      out.println(shown.set("copies", copies));
    } else {
      CaseText.print(copies, Instant.now(), out);
    }
    out.flush();
    return ConsoleOptions.DONE;
  }
}
