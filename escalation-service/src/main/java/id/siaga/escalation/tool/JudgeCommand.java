package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.kafka.OpenProposals;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is alike in approving of a proposed policy and declining it. */
abstract class JudgeCommand implements Callable<Integer> {

  private static final String ALL = "ALL";
  private static final String SHA_256 = "[0-9a-f]{64}";
  private static final int HEARD = 3;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_FAULT = 500;

  @Parameters(
      index = "0",
      paramLabel = "DESK",
      description = "whose proposal; or ALL, for every desk where this policy waits")
  private String desk = "";

  @Parameters(
      index = "1",
      paramLabel = "POLICY",
      description = "its SHA-256, its file, or its version, which asks the stack")
  private String policy = "";

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
      description = "for whose office (default: the desk above, or whomever the version waits for)")
  private @Nullable String office;

  @Option(names = "--id", description = "id of the judgement, for a repeat (default: a new one)")
  private String id = UUID.randomUUID().toString();

  @Option(
      names = "--url",
      defaultValue = "${env:SIAGA_PUBLIC_URL:-http://127.0.0.1:8080}",
      description = "notification-service (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("");

  @Mixin private StackTopics topics = new StackTopics();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final String kind;
  private final String done;

  /**
   * @param kind of the command
   * @param done what the proposal is, once it has been judged so
   */
  JudgeCommand(String kind, String done) {
    this.kind = kind;
    this.done = done;
  }

  /** Why; null where nothing was said. */
  abstract @Nullable String reason();

  private record Target(List<String> desks, String sha256, @Nullable String office) {

    /** Who answers for a desk's proposal. */
    String judge(String desk) {
      return office == null ? new DeskCode(desk).above().map(DeskCode::value).orElse(desk) : office;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, InvalidPolicyException {
    Target target = target();
    say("judgement %s: %s".formatted(id, target.sha256()));
    try (Activations api = new Activations(url, token)) {
      Activations.Answer answer = api.judge(body(target));
      if (answer.status() != ACCEPTED) {
        spec.commandLine().getErr().println("siaga policy: " + answer.problem());
        return answer.status() < SERVER_FAULT ? PolicyTool.FAULTY : PolicyTool.OUT_OF_REACH;
      }
      return heard(api, target);
    }
  }

  private Target target() throws IOException, InvalidPolicyException {
    String hash = hash();
    if (!desk.equals(ALL)) {
      try {
        new DeskCode(desk);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
      }
      if (hash != null) {
        return new Target(List.of(desk), hash, office);
      }
    }
    List<OpenProposals.Open> waiting =
        topics.proposals().stream()
            .filter(one -> desk.equals(ALL) || one.desk().equals(desk))
            .filter(one -> hash == null ? one.version().equals(policy) : one.sha256().equals(hash))
            .filter(one -> office == null || one.judge().equals(office))
            .toList();
    List<String> hashes = waiting.stream().map(OpenProposals.Open::sha256).distinct().toList();
    List<String> judges = waiting.stream().map(OpenProposals.Open::judge).distinct().toList();
    require(!waiting.isEmpty(), "no such policy waits there; ./siaga policy proposals lists them");
    require(hashes.size() == 1, "different policies of that version wait: name one by its SHA-256");
    require(judges.size() == 1, "they wait for different desks: name one of them by --of");
    return new Target(
        waiting.stream().map(OpenProposals.Open::desk).toList(),
        hashes.getFirst(),
        judges.getFirst());
  }

  /** Null for a version, which only the stack knows. */
  private @Nullable String hash() throws IOException, InvalidPolicyException {
    if (policy.matches(SHA_256)) {
      return policy;
    }
    Path file = Path.of(policy);
    return Files.exists(file)
        ? AuditHash.of(PolicyTool.read(file).yaml().getBytes(StandardCharsets.UTF_8)).toString()
        : null;
  }

  private Map<String, Object> body(Target target) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("commandId", id);
    body.put("kind", kind);
    body.put("desks", target.desks());
    body.put("sha256", target.sha256());
    if (reason() != null) {
      body.put("reason", reason());
    }
    if (target.office() != null) {
      body.put("onBehalfOf", target.office());
    }
    return body;
  }

  private int heard(Activations api, Target target) throws IOException, InterruptedException {
    int refused = 0;
    int missing = 0;
    for (String one : target.desks().stream().limit(HEARD).toList()) {
      String judge = target.judge(one);
      Activations.Answer answer = api.outcome(id, one, judge);
      if (answer.status() != OK) {
        missing++;
        say(one + (answer.status() == NOT_FOUND ? ": no answer yet" : ": " + answer.problem()));
      } else if (answer.body().path("outcome").asString("").equals("ACCEPTED")) {
        say(one + ": " + done + " by " + judge);
      } else {
        refused++;
        say(one + ": refused: " + answer.body().path("refusalText").asString(""));
      }
    }
    int more = target.desks().size() - HEARD;
    if (more > 0) {
      say("and %d more sent; ./siaga policy proposals tells what still waits".formatted(more));
    }
    return refused > 0 ? PolicyTool.FAULTY : missing > 0 ? PolicyTool.UNDECIDED : 0;
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
