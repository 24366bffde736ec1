package id.siaga.local.command;

import id.siaga.events.domain.ModelVersion;
import id.siaga.local.client.Cases;
import id.siaga.local.client.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Another model classifies from a moment on; the national desk enters it into its chain. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Activates a model of the scoring service: reports submitted from its moment on are",
      "classified by it, on every instance, without a restart. An older model comes back the",
      "same way. Waits for the answer of the national desk, whose chain keeps who did it.",
      "How to come by one: overrides, train, shadow; see also siaga train --help."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the model is on its way and the national desk has entered it",
      "1:it was refused",
      "2:an option is missing or wrong, or the file is no model",
      "3:the console is out of reach",
      "4:the desk has not answered yet; the same again with the same --id changes nothing twice"
    })
final class ActivateCommand implements Callable<Integer> {

  private static final String DESK = "ID";
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final byte[] BROUGHT_ALONG = {};

  @Parameters(
      paramLabel = "VERSION|FILE",
      description = {
        "a version that train wrote or that the scoring service brings along, or a",
        "model's file, which begins with a line siaga-model VERSION"
      })
  private String model = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
  private String reason = "";

  @Option(
      names = "--effective-from",
      paramLabel = "TIME",
      description =
          "from when on: 2024-11-27T14:00:00+07:00, 5 s to 30 days ahead; 15 s if not given")
  private String effectiveFrom = "";

  @Option(names = "--previous", paramLabel = "VERSION", description = "the version it follows")
  private String previous = "";

  @Mixin private SupervisorOptions supervisor = new SupervisorOptions();

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ModelFile file;
    try {
      file = file();
    } catch (IOException e) {
      spec.commandLine().getErr().println("activate: " + e.getMessage());
      return ConsoleOptions.USAGE;
    }
    try {
      Cases cases = console.cases(supervisor.name(), supervisor.role());
      Cases.Answer sent = cases.activate(query(file.version()), file.content());
      if (!sent.good()) {
        return console.told(sent, spec);
      }
      say(sent.body());
      return supervisor.waits()
          ? outcome(cases, sent.body())
          : ended(sent.body(), ConsoleOptions.DONE);
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }

  /**
   * A file where there is one, also by the version that train gave it; a version otherwise, without
   * any bytes.
   */
  private ModelFile file() throws IOException {
    Path path = Path.of(model);
    if (Files.isRegularFile(path)) {
      return ModelFile.read(path);
    }
    if (!ModelVersion.isOne(model)) {
      throw new IOException(model + " is neither a file nor a version");
    }
    Path trained = Context.current().settings().data().resolve("models/" + model + ".model");
    if (Files.isRegularFile(trained)) {
      return ModelFile.read(trained);
    }
    return new ModelFile(model, BROUGHT_ALONG);
  }

  private Map<String, String> query(String version) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("commandId", supervisor.id());
    query.put("version", version);
    query.put("effectiveFrom", effectiveFrom);
    query.put("previousVersion", previous);
    query.put("reason", reason);
    return query;
  }

  private int outcome(Cases cases, JsonNode sent) throws IOException, InterruptedException {
    Cases.Answer answer = cases.outcome(supervisor.id(), DESK, WAIT);
    if (answer.status() == 404) {
      say("desk %s has not answered yet".formatted(DESK));
      return ended(sent, ConsoleOptions.UNDECIDED);
    }
    if (!answer.good()) {
      return console.told(answer, spec);
    }
    boolean accepted = answer.body().path("outcome").asString("").equals("ACCEPTED");
    String refusal = answer.body().path("refusalText").asString("");
    say("desk %s: %s".formatted(DESK, accepted ? "accepted" : "refused: " + refusal));
    return ended(
        both(sent, answer.body()), accepted ? ConsoleOptions.DONE : ConsoleOptions.REFUSED);
  }

  /** What the API took and what the desk said, as one object. */
  private static JsonNode both(JsonNode sent, JsonNode said) {
    ObjectNode both = ((ObjectNode) sent).deepCopy();
    both.set("answer", said);
    return both;
  }

  private int ended(JsonNode body, int exitCode) {
    if (console.json()) {
      print(body.toString());
    }
    return exitCode;
  }

  private void say(JsonNode sent) {
    String hash = sent.path("sha256").asString("");
    say(
        "%s%s applies from %s (id %s)"
            .formatted(
                sent.path("version").asString(""),
                hash.isEmpty() ? "" : ", sha256 " + hash + ",",
                sent.path("effectiveFrom").asString(""),
                supervisor.id()));
  }

  private void say(String line) {
    if (!console.json()) {
      print(line);
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
