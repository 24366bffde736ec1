package id.siaga.escalation.tool;

import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * One command a desk, all of them at once; each desk switches at one place of its own mailbox and
 * answers for itself. A few of them are heard: all judge the same text by the same rules.
 */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a policy in force, on a running stack: cases taken in from then on follow it.",
      "A desk for which it is looser than the policy in force there waits for the desk above,",
      "unless a supervisor of the province orders it (--of): ./siaga policy proposals.",
      "Waits for the answers of up to 3 desks; ./siaga audit tells what every desk said."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the desks that were heard have accepted it",
      "1:the policy has faults, or a desk or the API has refused it",
      "2:an option is missing or wrong",
      "3:the file can't be read, or the API is out of reach",
      "4:a desk has not answered yet; the same again with the same --id changes nothing twice",
      "5:the desks that were heard have taken it, and at some of them it waits to be approved"
    })
final class ActivateCommand implements Callable<Integer> {

  private static final String ALL = "ALL";
  private static final int HEARD = 3;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_FAULT = 500;

  @Parameters(paramLabel = "FILE", description = "the policy's YAML")
  private Path file = Path.of("");

  @Option(
      names = "--desk",
      paramLabel = "CODE",
      defaultValue = ALL,
      description = "a desk, may be given again; or ALL (default: ${DEFAULT-VALUE})")
  private List<String> desks = new ArrayList<>();

  @Option(names = "--reason", required = true, description = "why, for the chain")
  private String reason = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:SIAGA_TOKEN:-}",
      description = {
        "bearer token of a supervisor (default: SIAGA_TOKEN, which a list of processes doesn't show;",
        "beside a local stack --as NAME says who you are instead)"
      })
  private String token = "";

  @Option(
      names = "--of",
      paramLabel = "DESK",
      description = "for whose office: a desk above those asked (default: each for its own)")
  private @Nullable String office;

  @Option(names = "--id", description = "id of the activation, for a repeat (default: a new one)")
  private String id = UUID.randomUUID().toString();

  @Option(
      names = "--url",
      defaultValue = "${env:SIAGA_PUBLIC_URL:-http://127.0.0.1:8080}",
      description = "notification-service (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, InvalidPolicyException {
    PolicyFile policy = PolicyTool.read(file);
    // Before it is sent: whoever hears nothing more can repeat it.
    say("activation %s: sending %s".formatted(id, policy.policy().version()));
    try (Activations api = new Activations(url, token)) {
      Activations.Answer answer = api.send(body(policy));
      if (answer.status() != ACCEPTED) {
        spec.commandLine().getErr().println("siaga policy: " + answer.problem());
        return answer.status() < SERVER_FAULT ? PolicyTool.FAULTY : PolicyTool.OUT_OF_REACH;
      }
      say("on its way to %d desk(s)".formatted(answer.body().path("desks").asInt()));
      return heard(api);
    }
  }

  private Map<String, Object> body(PolicyFile policy) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("commandId", id);
    body.put("policy", policy.yaml());
    body.put("desks", all() ? ALL : desks);
    body.put("reason", reason);
    if (office != null) {
      body.put("onBehalfOf", office);
    }
    return body;
  }

  private boolean all() {
    return desks.equals(List.of(ALL));
  }

  /** Tells what some desks say; a refusal by one weighs more than an answer that is missing. */
  private int heard(Activations api) throws IOException, InterruptedException {
    int refused = 0;
    int missing = 0;
    int waiting = 0;
    for (String desk : asked()) {
      Activations.Answer answer = api.outcome(id, desk);
      if (answer.status() != OK) {
        missing++;
        say(desk + (answer.status() == NOT_FOUND ? ": no answer yet" : ": " + answer.problem()));
      } else if (answer.body().path("outcome").asString("").equals("ACCEPTED")) {
        String judge = answer.body().path("waitsFor").asString("");
        waiting += judge.isEmpty() ? 0 : 1;
        say(desk + (judge.isEmpty() ? ": accepted" : waits(desk, judge)));
      } else {
        refused++;
        say(desk + ": refused: " + answer.body().path("refusalText").asString(""));
      }
    }
    if (refused > 0) {
      return PolicyTool.FAULTY;
    }
    return missing > 0 ? PolicyTool.UNDECIDED : waiting > 0 ? PolicyTool.WAITING : 0;
  }

  private static String waits(String desk, String judge) {
    return ": looser there, waits for "
        + (judge.equals(desk) ? "a second person of " + desk : judge);
  }

  /** The first that were named; of all, one of each tier. */
  private List<String> asked() {
    if (!all()) {
      return desks.stream().distinct().limit(HEARD).toList();
    }
    DeskCode kabupaten = new DeskCode(Regions.loadDesks().kabupaten().getFirst());
    return Stream.of(Tier.values()).map(tier -> kabupaten.at(tier).value()).limit(HEARD).toList();
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
