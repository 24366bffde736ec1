package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Any order to a desk about a case: one class for all, made by {@link Order}'s table. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desk has accepted it",
      "1:it was refused, or there is no such case",
      "2:an option is missing or wrong",
      "3:the console is out of reach",
      "4:the desk has not answered yet; asking again with the same --id changes nothing twice"
    })
final class OrderCommand implements Callable<Integer> {

  private final Order order;

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "its id, or at least the first 6 characters")
  private String given = "";

  @Option(
      names = "--desk",
      paramLabel = "DESK",
      description = "who is asked; by default the only desk that holds the case, or its owner")
  private String desk = "";

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = System.getProperty("user.name", "operator");

  @Option(names = "--role", paramLabel = "ROLE", description = "as what (${DEFAULT-VALUE})")
  private String role;

  @Option(names = "--id", paramLabel = "ID", description = "id of the command, for a repeat")
  private String commandId = UUID.randomUUID().toString();

  @Option(names = "--no-wait", description = "doesn't wait for the desk's answer")
  private boolean noWait;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private OrderCommand(Order order) {
    this.order = order;
    this.role = order.role();
  }

  /** The command line of one order, with the options that belong to it. */
  static CommandLine line(Order order) {
    CommandLine line = new CommandLine(new OrderCommand(order));
    CommandSpec spec = line.getCommandSpec().name(order.word());
    spec.usageMessage().description(order.description());
    order.required().forEach(field -> field.addTo(spec, true));
    order.optional().forEach(field -> field.addTo(spec, false));
    return line;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Cases cases = console.cases(name, role);
      String caseId = CaseIds.whole(cases, given, desk);
      Cases.Answer held = cases.one(caseId);
      if (!held.good()) {
        return console.told(held, spec);
      }
      JsonNode copy = copy(held.body().path("copies"));
      Cases.Answer sent = cases.command(caseId, body(new OrderReferences(cases, copy, desk)));
      if (!sent.good()) {
        return console.told(sent, spec);
      }
      DeskAnswer answer = new DeskAnswer(console, spec, desk, commandId);
      return noWait ? answer.sent(sent) : answer.awaited(cases);
    } catch (CaseIds.UnclearException e) {
      err.println(e.getMessage());
      return e.exitCode();
    } catch (IOException e) {
      err.println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  /** The copy of the desk that is asked. */
  private JsonNode copy(JsonNode copies) {
    String asked =
        !desk.isEmpty()
            ? desk
            : copies.path(0).path(copies.size() == 1 ? "desk" : "owner").asString("");
    desk = asked;
    return copies
        .valueStream()
        .filter(copy -> copy.path("desk").asString("").equals(asked))
        .findFirst()
        .orElse(copies.path(0));
  }

  private Map<String, Object> body(OrderReferences references)
      throws CaseIds.UnclearException, IOException, InterruptedException {
    Map<String, Object> body = new TreeMap<>();
    body.put("commandId", commandId);
    body.put("kind", order.kind());
    body.put("desk", desk);
    for (OrderField field :
        Stream.concat(order.required().stream(), order.optional().stream()).toList()) {
      List<String> values = references.meant(field, field.given(spec));
      if (!values.isEmpty()) {
        field.put(body, values);
      }
    }
    return body;
  }
}
