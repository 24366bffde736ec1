package id.siaga.bench;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.RunId;
import id.siaga.bench.kafka.Offsets;
import id.siaga.bench.kafka.ScratchTopics;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.part.Parts;
import id.siaga.bench.part.RunningStack;
import id.siaga.bench.part.Workbench;
import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: {@code ./siaga bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Drives the running stack and compares it with the bare broker in the same run.",
      "It leaves tens of thousands of made-up reports behind: ./siaga reset afterwards."
    },
    subcommands = {BareEndpointCommand.class, HandLoopCommand.class})
public final class Bench implements Callable<Integer> {

  @Option(names = "--json", description = "the result as JSON")
  private boolean json;

  @Option(
      names = "--only",
      split = ",",
      description = "parts to run: latency, sustained, single, batch, scoring, desk; or bare")
  private List<String> only = new ArrayList<>();

  @Option(names = "--corpus", description = "JSON lines to send instead of the packed corpus")
  private @Nullable Path corpus;

  @Mixin private StackOptions stackOptions = new StackOptions();

  @Mixin private PlanOptions planOptions = new PlanOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  Bench() {}

  /** Exit code 0 when everything was measured, 1 when a part could not be, 2 for wrong options. */
  public static void main(String... args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    RunningStack stack;
    try {
      stack = stackOptions.stack(System.getenv());
      planOptions.plan();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    Instant started = Instant.now();
    List<PartResult> results = new ArrayList<>();
    Map<String, String> failed = new LinkedHashMap<>();
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            stack.bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            15_000);
    try (Admin admin = Admin.create(config);
        ScratchTopics scratch = new ScratchTopics(admin, RunId.random().value(), this::progress)) {
      Workbench bench = workbench(stack, admin, scratch);
      for (String part : only.isEmpty() ? Parts.STANDARD : only) {
        measure(part, bench, results, failed);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? ResultJson.of(started, results, failed) : ResultTable.of(results));
    out.flush();
    failed.forEach((part, why) -> progress(part + " could not be measured: " + why));
    return failed.isEmpty() ? 0 : 1;
  }

  private void measure(
      String part, Workbench bench, List<PartResult> results, Map<String, String> failed)
      throws InterruptedException {
    progress("== " + part);
    try {
      results.add(Parts.named(part, bench).measure());
    } catch (MeasurementFailedException | KafkaException | IllegalStateException e) {
      failed.put(part, String.valueOf(e.getMessage()));
      progress(part + " failed: " + e.getMessage());
    }
  }

  private Workbench workbench(RunningStack stack, Admin admin, ScratchTopics scratch) {
    return new Workbench(
        stack,
        planOptions.plan(),
        corpus == null ? Corpus.packed() : Corpus.from(corpus),
        new EventCodec(new SchemaRegistry(stack.registry())),
        new Offsets(admin),
        scratch,
        this::progress);
  }

  private void progress(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
