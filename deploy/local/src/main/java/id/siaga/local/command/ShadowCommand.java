package id.siaga.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.local.part.PartFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What another model would change: the scoring service's tool classifies the past once more, the
 * escalation service's tells what a policy does with each change.
 */
@Command(
    name = "shadow",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Classifies the reports of the past once more by a candidate model, beside what was",
      "published for them, and tells what would change: classes, the share for review, and to",
      "which tiers each would have gone at once. Reads Kafka only; nothing is written there."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, whatever would change",
      "2:an option is missing or wrong",
      "3:the stack does not answer, or a file can't be read"
    })
final class ShadowCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int FAULTY_LINES = 1;

  @Option(
      names = "--model",
      paramLabel = "FILE|VERSION",
      required = true,
      description =
          "the candidate: a file, or a version that train wrote or the service brings along")
  private String model = "";

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "how far back: 12h, 7d (default: ${DEFAULT-VALUE})")
  private String since = "7d";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "the latest N reports at most, up to 500,000 (default: ${DEFAULT-VALUE})")
  private int limit = 50_000;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      defaultValue = "${env:SIAGA_DESK_STARTINGPOLICY}",
      description =
          "the policy that sends cases up (default: $SIAGA_DESK_STARTINGPOLICY, else the one that"
              + " comes along; what desks have activated since is not asked)")
  private @Nullable Path policy;

  @Option(
      names = "--review-below",
      paramLabel = "X",
      description = "a lesser confidence in the category needs review (default: the service's)")
  private @Nullable Double reviewBelow;

  @Option(names = "--texts", description = "shows the texts of the reports that change, too")
  private boolean texts;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "how many changes are printed; --json has all (default: ${DEFAULT-VALUE})")
  private int show = 50;

  @Option(names = "--json", description = "one JSON object")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, PartFailedException {
    if (show < 0) {
      throw new ParameterException(spec.commandLine(), "--show must not be negative");
    }
    // Readable by its owner only, as temporary directories are.
    Path directory = Files.createTempDirectory("siaga-shadow");
    try {
      return run(new ShadowFiles(directory));
    } finally {
      delete(directory);
    }
  }

  private int run(ShadowFiles files) throws IOException, InterruptedException, PartFailedException {
    int code = stream(ServiceTool.SHADOW.prepared(arguments()), files::take);
    files.close();
    if (code != DONE) {
      return code;
    }
    Path rules = files.directory().resolve("policy.yaml");
    if (policy == null || policy.toString().isEmpty()) {
      ProcessBuilder starting = ServiceTool.POLICY.prepared(List.of("show"));
      starting.redirectOutput(rules.toFile()).start().waitFor();
    } else {
      rules = policy;
    }
    List<String> trial =
        List.of("test", rules.toString(), "--reports", files.reports().toString(), "--json");
    Path complaints = files.directory().resolve("policy.err");
    ProcessBuilder program = ServiceTool.POLICY.prepared(trial).redirectError(complaints.toFile());
    Path decisions = files.directory().resolve("decisions.jsonl");
    code = program.redirectOutput(decisions.toFile()).start().waitFor();
    if (code != DONE && code != FAULTY_LINES) {
      spec.commandLine().getErr().print(Files.readString(complaints));
      spec.commandLine().getErr().flush();
      return code;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      ShadowReport.json(files, decisions, out);
    } else {
      ShadowReport.text(files, decisions, show, out);
    }
    out.flush();
    return DONE;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--model", model, "--since", since, "--limit", "" + limit));
    if (reviewBelow != null) {
      arguments.addAll(List.of("--review-below", reviewBelow.toString()));
    }
    if (texts) {
      arguments.add("--texts");
    }
    return arguments;
  }

  /** Takes a line. */
  private interface Lines {
    void take(String line) throws IOException;
  }

  private static int stream(ProcessBuilder program, Lines lines)
      throws IOException, InterruptedException {
    Process process = program.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.take(line);
      }
    } finally {
      process.destroy(); // of no effect on one that has ended
    }
    return process.waitFor();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
