package id.siaga.bench.part;

import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.Paused;
import java.util.List;

/**
 * A contender while the stages are paused that would otherwise compete with it for the processor.
 * Afterwards they catch up before anybody else's turn comes.
 */
final class Alone implements Contender {

  private final Workbench bench;
  private final Contender contender;
  private final List<PipelineStage> silent;

  Alone(Workbench bench, Contender contender, List<PipelineStage> silent) {
    this.bench = bench;
    this.contender = contender;
    this.silent = silent;
  }

  @Override
  public String name() {
    return contender.name();
  }

  @Override
  public Reading run(int run) throws InterruptedException {
    bench.settle();
    Reading reading;
    try (Paused paused = Paused.hold(bench.pids(silent))) {
      reading = contender.run(run);
      if (paused.expired()) {
        throw new MeasurementFailedException(
            contender.name() + " took longer than the stages may be paused");
      }
    }
    bench.settle();
    return reading;
  }
}
