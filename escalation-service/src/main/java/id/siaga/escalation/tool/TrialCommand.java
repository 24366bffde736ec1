package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Tells what a policy does with each of some classified reports.")
final class TrialCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the policy's YAML")
  private Path file = Path.of("");

  @Option(
      names = "--reports",
      paramLabel = "FILE",
      required = true,
      description =
          "JSON lines with region, category, topic, severity; maybe id, stage, occurredAt, and how"
              + " many say so: agencies, kabupaten, provinces (each 1 when left out)")
  private Path reports = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "when they come in, such as 2024-11-26T20:00+07:00 (else occurredAt, else now)")
  private @Nullable OffsetDateTime at;

  @Option(names = "--json", description = "one JSON object for each report")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
  private final Map<String, Integer> rules = new TreeMap<>();
  private final Regions names = Regions.loadDesks();
  private int tried;
  private int quiet;
  private int nihil;
  private int faulty;

  @Override
  public Integer call() throws IOException, InvalidPolicyException {
    Policy policy = PolicyTool.read(file).policy();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Instant now = at == null ? Instant.now() : at.toInstant();
    try (BufferedReader lines = Files.newBufferedReader(reports)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          attempt(policy, line, number, now);
        }
      }
    } catch (IOException e) {
      throw PolicyTool.unreadable(reports, e);
    } finally {
      out.flush();
    }
    summary(asJson ? err : out, policy);
    return faulty == 0 ? 0 : PolicyTool.FAULTY;
  }

  private void attempt(Policy policy, String line, int number, Instant now) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      LabelledReport report = LabelledReport.read(line, number);
      Instant occurred = report.occurredAt();
      Trial trial = Trial.of(policy, report, at == null && occurred != null ? occurred : now);
      count(trial);
      if (asJson) {
        out.println(trial.json(policy));
      } else {
        trial.print(out, names);
      }
    } catch (IllegalArgumentException e) {
      faulty++;
      spec.commandLine().getErr().println(reports + ":" + number + ": " + e.getMessage());
    }
  }

  private void count(Trial trial) {
    tried++;
    if (trial.report().nihil()) {
      nihil++;
      return;
    }
    trial.decision().tiers().forEach(tier -> tiers.merge(tier, 1, Integer::sum));
    rules.merge(trial.decision().rule(), 1, Integer::sum);
    quiet += trial.decision().quiet() == null ? 0 : 1;
  }

  /** Beside the answer, not in it, when the answer is for a program. */
  private void summary(PrintWriter out, Policy policy) {
    if (!asJson) {
      out.println();
    }
    out.printf("reports under %s: %,d%n", policy.version(), tried);
    out.println("at once: " + counts(tiers));
    out.println("by rule: " + counts(rules));
    out.printf("quiet: %,d, no case: %,d, lines with faults: %,d%n", quiet, nihil, faulty);
    out.flush();
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
