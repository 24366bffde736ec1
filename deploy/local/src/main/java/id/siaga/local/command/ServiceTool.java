package id.siaga.local.command;

import id.siaga.local.client.SignIn;
import id.siaga.local.issuer.IssuerKey;
import id.siaga.local.keys.AuditKeys;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.Service;
import id.siaga.local.part.ServiceProgram;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command that comes with a service, and runs from its jar. */
enum ServiceTool {
  CLASSIFY(
      Service.SCORING,
      "id.siaga.scoring.tool.ScoringTool",
      "Classifies texts, without a stack: a JSON result a line."),
  EVALUATE(
      Service.SCORING,
      "id.siaga.scoring.tool.ScoringTool",
      "Tells how well labelled texts are classified, without a stack."),
  OVERRIDES(
      Service.SCORING,
      "id.siaga.scoring.tool.ScoringTool",
      "Exports the classes that people gave to cases, as labelled examples for train."),
  TRAIN(
      Service.SCORING,
      "id.siaga.scoring.tool.ScoringTool",
      "Trains a candidate model from the corpus and people's examples, without a stack."),
  /** one half of {@link ShadowCommand} */
  SHADOW(Service.SCORING, "id.siaga.scoring.tool.ScoringTool", ""),
  AUDIT(
      Service.ESCALATION,
      "id.siaga.escalation.tool.AuditTool",
      "Verifies, exports and tells what the desks did: verify, checkpoints, export, case."),
  POLICY(
      Service.ESCALATION,
      "id.siaga.escalation.tool.PolicyTool",
      "Checks escalation policies and tries them on reports: check, test, diff, show,"
          + " activate, proposals, approve, decline.");

  private final Service service;
  private final String main;
  private final String description;

  ServiceTool(Service service, String main, String description) {
    this.service = service;
    this.main = main;
    this.description = description;
  }

  /** What is typed for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return description;
  }

  /** What its program is given. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (service == Service.SCORING) {
      command.add(word()); // one program for all that concerns the classifier
    }
    command.addAll(arguments);
    return command;
  }

  /** Whether what is typed is handed on as it is. */
  boolean isCommand() {
    return this != SHADOW;
  }

  /**
   * Runs it with this stack's broker and registry, should it want them.
   *
   * @return its exit code
   */
  int run(List<String> arguments) throws IOException, InterruptedException, PartFailedException {
    return prepared(arguments).start().waitFor();
  }

  /** Ready to be started likewise. */
  ProcessBuilder prepared(List<String> arguments)
      throws IOException, InterruptedException, PartFailedException {
    Settings settings = Context.current().settings();
    Map<String, String> environment = new HashMap<>();
    environment.put("SIAGA_KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
    environment.put("SIAGA_REGISTRY_URL", settings.registry().toString());
    environment.put("SIAGA_PUBLIC_URL", settings.url(Port.CONSOLE).toString());
    environment.put(
        "SIAGA_CORPUS", settings.home().resolve("risk-scoring-service/model/corpus").toString());
    Path keys = AuditKeys.publicPems(settings.data());
    if (Files.isDirectory(keys)) {
      environment.put("SIAGA_AUDIT_KEYS", keys.toString());
    }
    List<String> given = new ArrayList<>(arguments);
    if (this == POLICY) {
      signIn(settings, given, environment);
    }
    return OtherProgram.prepared(
        settings,
        ServiceProgram.unpack(settings, service).toString(),
        main,
        command(given),
        // Most live for seconds: compiling them well would take longer than they run.
        this == TRAIN || this == SHADOW ? List.of() : List.of("-XX:TieredStopAtLevel=1"),
        environment);
  }

  /** The program speaks to the console as a supervisor; who that is, this one has to say. */
  private static void signIn(
      Settings settings, List<String> arguments, Map<String, String> environment)
      throws IOException {
    String name = ConsoleOptions.ME;
    int as = arguments.indexOf("--as");
    if (as >= 0 && as + 1 < arguments.size()) {
      name = arguments.get(as + 1);
      arguments.subList(as, as + 2).clear();
    }
    if (IssuerKey.existing(settings.data()).isPresent()) {
      environment.put(SignIn.TOKEN, SignIn.token(settings, System.getenv(), name, "supervisor"));
    }
  }
}
