package id.siaga.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets contenders take turns, A B A B …, so that a change of the machine's mood hits them all. */
public final class Interleaving {

  private final int runs;
  private final Consumer<String> progress;

  /**
   * @param runs how often each takes its turn, after its warm-ups
   * @param progress told a line per turn
   */
  public Interleaving(int runs, Consumer<String> progress) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs must be at least 1, was " + runs);
    }
    this.runs = runs;
    this.progress = progress;
  }

  /**
   * The figures, one per contender, in their order.
   *
   * @param unit of all of them
   */
  public List<Figure> measure(String unit, List<? extends Contender> contenders)
      throws InterruptedException {
    List<List<Contender.Reading>> readings = new ArrayList<>();
    for (Contender contender : contenders) {
      readings.add(new ArrayList<>());
      progress.accept("warm-up: " + contender.name());
      WarmUp.of(() -> {
        double rate = contender.run(-1).rate();
        progress.accept("  %,.0f %s".formatted(rate, unit));
        return rate;
      });
    }
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < contenders.size(); i++) {
        Contender.Reading reading = contenders.get(i).run(run);
        readings.get(i).add(reading);
        progress.accept(
            "run %d of %d: %s %,.0f %s; CPU %s"
                .formatted(
                    run + 1, runs, contenders.get(i).name(), reading.rate(), unit, reading.cpu()));
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      figures.add(figure(contenders.get(i).name(), unit, readings.get(i)));
    }
    return figures;
  }

  private static Figure figure(String name, String unit, List<Contender.Reading> readings) {
    return new Figure(
        name,
        unit,
        new Samples(readings.stream().map(Contender.Reading::rate).toList()),
        CpuUse.median(readings.stream().map(Contender.Reading::cpu).toList()));
  }
}
