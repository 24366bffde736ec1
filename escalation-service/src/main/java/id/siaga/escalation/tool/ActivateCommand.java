package id.siaga.escalation.tool;

import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command a desk, all of them at once; each desk switches at one place of its own mailbox. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a policy in force, on a running stack: cases taken in from then on follow it.",
      "Each desk answers for itself; ./siaga audit tells what it said."
    })
final class ActivateCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ACCEPTED = 202;

  @Parameters(paramLabel = "FILE", description = "the policy's YAML")
  private Path file = Path.of("");

  @Option(names = "--desk", paramLabel = "CODE", description = "a desk; may be given again (all)")
  private List<String> desks = new ArrayList<>();

  @Option(names = "--reason", required = true, description = "why, for the chain")
  private String reason = "";

  @Option(
      names = "--as",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who activates it (default: ${DEFAULT-VALUE})")
  private String actor = "";

  @Option(
      names = "--role",
      defaultValue = "supervisor",
      description = "under which role: supervisor or admin (default: ${DEFAULT-VALUE})")
  private String role = "";

  @Option(
      names = "--url",
      defaultValue = "${env:SIAGA_PUBLIC_URL:-http://127.0.0.1:8080}",
      description = "notification-service (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, InvalidPolicyException {
    PolicyFile policy = PolicyTool.read(file);
    Object receivers = desks.isEmpty() ? "ALL" : desks;
    Map<String, Object> body =
        Map.of(
            "policy",
            policy.yaml(),
            "desks",
            receivers,
            "reason",
            reason,
            "actor",
            Map.of("subject", actor, "role", role));
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/v1/policies/activations"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    HttpResponse<String> response;
    try (HttpClient http = HttpClient.newHttpClient()) {
      response = http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(url + " is out of reach: is the stack up? (" + e + ")", e);
    }
    return tell(policy, response);
  }

  private int tell(PolicyFile policy, HttpResponse<String> response) {
    if (response.statusCode() != ACCEPTED) {
      spec.commandLine()
          .getErr()
          .println("siaga policy: " + response.statusCode() + " " + response.body());
      return PolicyTool.FAULTY;
    }
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%s is on its way to %d desk(s), as activation %s"
            .formatted(
                policy.policy().version(),
                answer.path("desks").asInt(),
                answer.path("activationId").asString()));
    out.flush();
    return 0;
  }
}
