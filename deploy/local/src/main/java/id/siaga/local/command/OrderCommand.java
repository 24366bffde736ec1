package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private static final Duration WAIT = Duration.ofSeconds(5);

  private final Order order;

  @Parameters(paramLabel = "CASE", description = "its id, or at least the first 6 characters")
  private String given = "";

  @Option(
      names = "--desk",
      paramLabel = "DESK",
      description = "who is asked; by default the only desk that holds the case, or its owner")
  private String desk = "";

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = System.getProperty("user.name", "operator");

  @Option(names = "--role", paramLabel = "ROLE", description = "as what (${DEFAULT-VALUE})")
  private String role = "operator";

  @Option(names = "--id", paramLabel = "ID", description = "id of the command, for a repeat")
  private String commandId = UUID.randomUUID().toString();

  @Option(names = "--no-wait", description = "doesn't wait for the desk's answer")
  private boolean noWait;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private OrderCommand(Order order) {
    this.order = order;
  }

  /** The command line of one order, with the options that belong to it. */
  static CommandLine line(Order order) {
    CommandLine line = new CommandLine(new OrderCommand(order));
    CommandSpec spec = line.getCommandSpec().name(order.word());
    spec.usageMessage().description(order.description());
    order.required().forEach(field -> spec.addOption(field.spec(true)));
    order.optional().forEach(field -> spec.addOption(field.spec(false)));
    return line;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Cases cases = console.cases();
      String caseId = CaseIds.whole(cases, given, desk);
      Cases.Answer held = cases.one(caseId);
      if (!held.good()) {
        return console.told(held, spec);
      }
      Map<String, Object> body = body(copy(held.body().path("copies")));
      Cases.Answer sent = cases.command(caseId, body);
      return !sent.good() ? console.told(sent, spec) : noWait ? sent(sent) : outcome(cases);
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

  private Map<String, Object> body(JsonNode copy) throws CaseIds.UnclearException {
    Map<String, Object> body = new TreeMap<>();
    body.put("commandId", commandId);
    body.put("kind", order.kind());
    body.put("desk", desk);
    body.put("actor", Map.of("subject", name, "role", role));
    for (OrderField field :
        Stream.concat(order.required().stream(), order.optional().stream()).toList()) {
      String value = spec.findOption(field.option()).getValue();
      if (value == null) {
        value = known(field, copy);
      }
      if (value != null) {
        field.put(body, value);
      }
    }
    return body;
  }

  /** What the case itself says, where an option was left out. */
  private @Nullable String known(OrderField field, JsonNode copy) throws CaseIds.UnclearException {
    if (field == OrderField.PROPOSAL) {
      return only(
          field,
          copy.path("proposal").path("proposalId").isString()
              ? List.of(copy.path("proposal").path("proposalId").asString())
              : List.of());
    }
    if (field == OrderField.DIRECTIVE) {
      return only(
          field,
          copy.path("directives")
              .valueStream()
              .filter(one -> !one.path("status").asString("").equals("DONE"))
              .filter(one -> one.path("toDesk").asString("").equals(desk))
              .map(one -> one.path("directiveId").asString(""))
              .toList());
    }
    return null;
  }

  private String only(OrderField field, List<String> ids) throws CaseIds.UnclearException {
    if (ids.size() == 1) {
      return ids.getFirst();
    }
    throw new CaseIds.UnclearException(
        ids.isEmpty() ? ConsoleOptions.REFUSED : ConsoleOptions.USAGE,
        ids.isEmpty()
            ? "the case has none open at desk " + desk
            : "there are several at desk %s, name one with %s: %s"
                .formatted(desk, field.option(), String.join(", ", ids)));
  }

  private int outcome(Cases cases) throws IOException, InterruptedException {
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
            ? order.word() + ": accepted by desk %s (id %s)"
            : order.word() + ": refused by desk %s: " + refusal.replace("%", "%%") + " (id %s)");
    return accepted ? ConsoleOptions.DONE : ConsoleOptions.REFUSED;
  }

  private int sent(Cases.Answer answer) {
    print(answer.body(), order.word() + ": sent to desk %s (id %s)");
    return ConsoleOptions.DONE;
  }

  private void print(JsonNode body, String words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(console.json() ? body.toString() : words.formatted(desk, commandId));
    out.flush();
  }
}
