package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.http.LoadClient;
import id.siaga.bench.http.OpenPace;
import id.siaga.bench.http.ReportRequests;
import id.siaga.bench.kafka.NationalArrivals;
import id.siaga.bench.measure.CpuUse;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.measure.Samples;
import id.siaga.bench.measure.WarmUp;
import id.siaga.bench.process.CpuMeter;
import id.siaga.bench.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From the moment a report was due to be sent until a {@code read_committed} reader sees its case
 * at the national desk, at a steady rate whatever the answers do.
 */
final class NationalLatency implements Part {

  private static final double CEILING_MILLIS = 500;
  private static final Duration STRAGGLERS = Duration.ofSeconds(20);

  private final Workbench bench;

  NationalLatency(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "latency";
  }

  private record Run(Latency latency, Latency answer, CpuUse cpu, long accepted, long missing) {}

  @Override
  public PartResult measure() throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    bench.progress().accept("warm-up at " + bench.plan().latencyRate() + " reports/s");
    WarmUp.of(() -> {
      double p99 = run(bench.plan().latencyWindow()).latency.percentile(99);
      bench.progress().accept("  p99 %,.0f ms".formatted(p99));
      return 1 / p99;
    });
    for (int i = 0; i < bench.plan().runs(); i++) {
      Run run = run(bench.plan().latencyWindow());
      runs.add(run);
      bench
          .progress()
          .accept(
              "run %d of %d: %,d of %,d reports at the national desk, p50 %.0f p95 %.0f p99 %.0f ms; CPU %s"
                  .formatted(
                      i + 1,
                      bench.plan().runs(),
                      run.latency.count(),
                      run.accepted,
                      run.latency.percentile(50),
                      run.latency.percentile(95),
                      run.latency.percentile(99),
                      run.cpu));
    }
    return result(runs);
  }

  private PartResult result(List<Run> runs) {
    CpuUse cpu = CpuUse.median(runs.stream().map(Run::cpu).toList());
    List<Figure> figures = new ArrayList<>();
    for (double percentile : new double[] {50, 95, 99}) {
      figures.add(
          new Figure(
              "POST → national desk p%.0f".formatted(percentile),
              "ms",
              new Samples(runs.stream().map(r -> r.latency.percentile(percentile)).toList()),
              cpu));
    }
    figures.add(
        Figure.plain(
            "POST → 202 p99",
            "ms",
            new Samples(runs.stream().map(r -> r.answer.percentile(99)).toList())));
    long arrived = runs.stream().mapToLong(r -> r.latency.count()).sum();
    long accepted = runs.stream().mapToLong(Run::accepted).sum();
    long missing = runs.stream().mapToLong(Run::missing).sum();
    List<String> notes = new ArrayList<>();
    notes.add(
        "open model, %.0f reports/s of the whole corpus, of which %.0f %% are labelled KRITIS; latency from the scheduled time"
            .formatted(
                bench.plan().latencyRate(),
                100.0 * bench.corpus().count("KRITIS") / bench.corpus().size()));
    notes.add(
        "measured on the %,d of %,d reports that came to the national desk as KRITIS (%.1f %%)"
            .formatted(arrived, accepted, 100.0 * arrived / accepted));
    if (missing > 0) {
      notes.add(
          "%,d reports did not come within %d s though others of the same text did"
              .formatted(missing, STRAGGLERS.toSeconds()));
    }
    return new PartResult(
        name(),
        figures,
        notes,
        List.of(
            Floor.atMost(
                "POST → national desk p99, ms",
                CEILING_MILLIS,
                figures.get(2).samples().median())));
  }

  private Run run(Duration window) throws InterruptedException {
    bench.settle();
    RunningStack stack = bench.stack();
    ReportRequests requests =
        ReportRequests.single(bench.corpus(), RunId.random(), stack.hostHeader(), stack.key());
    Map<String, Submitted> submitted = new ConcurrentHashMap<>();
    Latency answers = new Latency();
    OpenPace pace =
        new OpenPace(
            requests,
            bench.plan().latencyRate(),
            answer -> {
              submitted.put(
                  Submitted.reportId(answer),
                  new Submitted(answer.firstSequence(), answer.scheduledNanos()));
              answers.add(answer.answeredNanos() - answer.scheduledNanos());
            });
    try (NationalArrivals arrivals = new NationalArrivals(stack.bootstrapServers(), bench.codec());
        LoadClient client = new LoadClient(stack.intake(), bench.plan().singleConnections())) {
      CpuMeter meter = CpuMeter.start(bench.watched(Map.of()));
      client.start(pace);
      client.runFor(window);
      CpuUse cpu = meter.stop();
      client.finish();
      pace.refusals().expectNone();
      Waiting.until(
          () ->
              Submitted.missing(submitted, arrivals.arrivals(), bench.corpus()) == 0
                  && Workbench.total(bench.lags()) == 0,
          Duration.ofMillis(500),
          STRAGGLERS);
      return join(submitted, arrivals.arrivals(), answers, cpu);
    }
  }

  private Run join(
      Map<String, Submitted> submitted, Map<String, Long> arrived, Latency answers, CpuUse cpu) {
    Latency latency = new Latency();
    submitted.forEach((id, report) -> {
      Long at = arrived.get(id);
      if (at != null) {
        latency.add(at - report.scheduledNanos());
      }
    });
    if (latency.count() == 0) {
      throw new MeasurementFailedException(
          "none of " + submitted.size() + " reports came to the national desk as KRITIS");
    }
    return new Run(
        latency,
        answers,
        cpu,
        submitted.size(),
        Submitted.missing(submitted, arrived, bench.corpus()));
  }
}
