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
   * @param growths by what they wait for: a group, or intake's answer
   */
  record Outcome(double rate, long refused, Map<String, Growth> growths, CpuUse cpu) {

    boolean sustained() {
      return refused == 0 && growths.values().stream().noneMatch(g -> g.isSteady(rate));
    }

    String describe() {
      String lags =
          growths.entrySet().stream()
              .map(e ->
                  "%s %,.0f (%+,.0f/s)"
                      .formatted(e.getKey(), e.getValue().atEnd(), e.getValue().perSecond()))
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
      CpuUse cpu = meter.stop();
      client.finish();
      Map<String, Growth> growths = new TreeMap<>();
      readings.forEach((name, values) -> growths.put(name, Growth.of(values, interval)));
      outcome = new Outcome(rate, pace.refusals().count(), growths, cpu);
    }
    bench.settle();
    return outcome;
  }

  private static void note(Map<String, List<Long>> readings, String name, long value) {
    readings.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }
}
