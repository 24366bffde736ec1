package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.http.LoadClient;
import id.siaga.bench.http.OpenPace;
import id.siaga.bench.http.ReportRequests;
import id.siaga.bench.measure.CpuUse;
import id.siaga.bench.measure.Growth;
import id.siaga.bench.process.CpuMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A steady rate of reports for a while, and what piles up meanwhile. */
final class LoadStep {

  private static final Duration READING = Duration.ofSeconds(1);
  private static final String CLIENT = "not yet answered";

  private final Workbench bench;
  private final double rate;

  LoadStep(Workbench bench, double rate) {
    this.bench = bench;
    this.rate = rate;
  }

  /**
   * What one step showed.
   *
   * @param rate reports per second offered
   * @param refused reports that intake did not take
   * @param queues by what they wait for: a group, or intake's answer
   */
  record Outcome(double rate, long refused, Map<String, Queue> queues, CpuUse cpu) {

    boolean sustained() {
      return refused == 0 && queues.values().stream().noneMatch(Queue::fallsBehind);
    }

    String describe() {
      String lags =
          queues.entrySet().stream()
              .map(e ->
                  "%s %,.0f (%+,.0f/s) of %,.0f/s"
                      .formatted(
                          e.getKey(),
                          e.getValue().growth().atEnd(),
                          e.getValue().growth().perSecond(),
                          e.getValue().inflow()))
              .collect(Collectors.joining(", "));
      return "%,.0f/s %s; waiting at the end: %s%s; CPU %s"
          .formatted(
              rate,
              sustained() ? "held" : "NOT held",
              lags,
              refused > 0 ? "; refused: " + refused : "",
              cpu);
    }
  }

  /** What waits somewhere, and how many records a second come in there. */
  record Queue(Growth growth, double inflow) {
    boolean fallsBehind() {
      return growth.fallsBehind(inflow);
    }
  }

  Outcome run() throws InterruptedException {
    bench.settle();
    RunningStack stack = bench.stack();
    OpenPace pace =
        new OpenPace(
            ReportRequests.single(bench.corpus(), RunId.random(), stack.hostHeader(), stack.key()),
            rate,
            answer -> {});
    Map<String, List<Long>> readings = new TreeMap<>();
    Outcome outcome;
    try (LoadClient client = new LoadClient(stack.intake(), bench.plan().singleConnections())) {
      Map<String, Long> before = bench.written();
      CpuMeter meter = CpuMeter.start(bench.watched(Map.of()));
      client.start(pace);
      long start = System.nanoTime();
      while (System.nanoTime() - start < bench.plan().sustainedWindow().toNanos()) {
        client.runFor(READING);
        note(readings, CLIENT, pace.scheduled() - pace.accepted() - pace.refusals().count());
        bench
            .lags()
            .forEach((group, topics) ->
                note(readings, group, topics.values().stream().mapToLong(Long::longValue).sum()));
      }
      double interval =
          (System.nanoTime() - start)
              / 1e9
              / readings.values().stream().mapToInt(List::size).max().orElse(1);
      double seconds = (System.nanoTime() - start) / 1e9;
      CpuUse cpu = meter.stop();
      Map<String, Double> inflows = new TreeMap<>(Map.of(CLIENT, rate));
      bench
          .written()
          .forEach((group, ends) ->
              inflows.put(group, (ends - before.getOrDefault(group, 0L)) / seconds));
      client.finish();
      Map<String, Queue> queues = new TreeMap<>();
      readings.forEach((name, values) ->
          queues.put(
              name, new Queue(Growth.of(values, interval), inflows.getOrDefault(name, rate))));
      outcome = new Outcome(rate, pace.refusals().count(), queues, cpu);
    }
    bench.settle();
    return outcome;
  }

  private static void note(Map<String, List<Long>> readings, String name, long value) {
    readings.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }
}
