package id.siaga.bench;

import id.siaga.bench.part.Plan;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long and how much. */
final class PlanOptions {

  private static final int HIGHEST_RATE = 6_000;
  private static final int STEP = 500;

  @Option(
      names = "--runs",
      description = "runs of every contender, after a warm-up (default: 5; 2 with --quick)")
  private @Nullable Integer runs;

  @Option(names = "--quick", description = "short and rough: to see whether it works")
  private boolean quick;

  @Option(
      names = "--backlog",
      description = "most reports a stage is given at once (default: ${DEFAULT-VALUE})",
      defaultValue = "20000")
  private int backlog;

  @Option(
      names = "--rate",
      description = "reports per second of the latency part (default: ${DEFAULT-VALUE})",
      defaultValue = "200")
  private double rate;

  @Option(
      names = "--seconds",
      description = "length of a run of the latency part (default: 60; 10 with --quick)")
  private @Nullable Integer seconds;

  @Option(
      names = "--step-seconds",
      description = "length of a step of the sustained part (default: 25; 10 with --quick)")
  private @Nullable Integer stepSeconds;

  @Option(
      names = "--rates",
      split = ",",
      description = "rates of the sustained part, rising (default: 500,1000,1500,…,6000)")
  private @Nullable List<Integer> rates;

  @Mixin private ProducerOptions producer = new ProducerOptions();

  Plan plan() {
    return new Plan(
        runs != null ? runs : quick ? 2 : 5,
        Duration.ofMillis(quick ? 500 : 1_000),
        Duration.ofMillis(quick ? 1_500 : 4_000),
        Duration.ofMillis(quick ? 1_000 : 2_500),
        64,
        4,
        500,
        producer.settings(),
        Duration.ofSeconds(quick ? 1 : 3),
        quick ? 100_000 : 400_000,
        backlog,
        rate,
        Duration.ofSeconds(seconds != null ? seconds : quick ? 10 : 60),
        rates != null ? rates : staircase(),
        Duration.ofSeconds(stepSeconds != null ? stepSeconds : quick ? 10 : 25),
        Duration.ofMinutes(10));
  }

  private static List<Integer> staircase() {
    return IntStream.rangeClosed(1, HIGHEST_RATE / STEP).map(i -> i * STEP).boxed().toList();
  }
}
