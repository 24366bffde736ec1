package id.siaga.bench.part;

import id.siaga.bench.measure.CpuUse;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.measure.Samples;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The highest of a staircase of rates at which nothing piles up anywhere. */
final class SustainedRate implements Part {

  private static final double FLOOR = 1_000;
  private static final int WARM_UPS = 2;

  private final Workbench bench;
  private final List<Integer> rates;
  private final List<String> notes = new ArrayList<>();

  SustainedRate(Workbench bench) {
    this.bench = bench;
    this.rates = bench.plan().sustainedRates();
  }

  @Override
  public String name() {
    return "sustained";
  }

  @Override
  public PartResult measure() throws InterruptedException {
    notes.add(
        ("open model, whole corpus, %d s a step; a queue falls behind when its slope is over 2 %% of"
                + " the records that come in and more than half a second's wait at the end")
            .formatted(bench.plan().sustainedWindow().toSeconds()));
    bench.progress().accept("warm-up");
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      new LoadStep(bench, rates.get(0)).run();
    }
    List<Double> highest = new ArrayList<>();
    List<CpuUse> cpu = new ArrayList<>();
    int start = 0;
    for (int run = 1; run <= bench.plan().runs(); run++) {
      LoadStep.Outcome best = highest(start, run);
      highest.add(best == null ? 0.0 : best.rate());
      if (best != null) {
        cpu.add(best.cpu());
        // Later runs needn't climb the whole staircase, only find its top again.
        start = Math.max(0, rates.indexOf((int) best.rate()) - 1);
      }
    }
    Samples samples = new Samples(highest);
    if (samples.max() >= rates.get(rates.size() - 1)) {
      notes.add("the highest rate tried held: the stack's own limit lies above it");
    }
    Figure figure =
        new Figure("highest rate without growing lag", "reports/s", samples, CpuUse.median(cpu));
    return new PartResult(
        name(),
        List.of(figure),
        notes,
        List.of(Floor.atLeast("sustained end to end, reports/s", FLOOR, samples.median())));
  }

  /** Climbs while rates hold; when already the first doesn't, goes down until one does. */
  private LoadStep.@Nullable Outcome highest(int start, int run) throws InterruptedException {
    LoadStep.Outcome best = null;
    boolean falling = false;
    int at = start;
    while (at >= 0 && at < rates.size()) {
      LoadStep.Outcome outcome = new LoadStep(bench, rates.get(at)).run();
      String line = "run %d of %d: %s".formatted(run, bench.plan().runs(), outcome.describe());
      bench.progress().accept(line);
      notes.add(line);
      if (outcome.sustained()) {
        best = outcome;
        if (falling) {
          return best;
        }
        at++;
      } else if (best != null) {
        return best;
      } else {
        falling = true;
        at--;
      }
    }
    return best;
  }
}
