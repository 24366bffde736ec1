package id.siaga.bench.part;

import id.siaga.bench.kafka.Census;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.Interleaving;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.process.ChildJvm;
import id.siaga.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Reports that intake accepts per second, singly or in batches, beside what is possible here. */
final class Intake implements Part {

  private static final double FLOOR = 0.5;
  private static final String UNIT = "reports/s";
  private static final List<PipelineStage> BEHIND = List.of(PipelineStage.values());

  private final Workbench bench;
  private final boolean batch;
  private final BareSide bare;

  Intake(Workbench bench, boolean batch) {
    this.bench = bench;
    this.batch = batch;
    this.bare = new BareSide(bench, batch);
  }

  @Override
  public String name() {
    return batch ? "batch" : "single";
  }

  @Override
  public PartResult measure() throws InterruptedException {
    String reports = Topic.REPORTS.wireName();
    int valueBytes = valueBytes(reports);
    String topic = bench.scratch().create("intake." + name(), reports);
    try (ChildJvm acked = bare.acked(topic, valueBytes, bench.plan().producer());
        ChildJvm nothing = bare.nothing()) {
      List<Contender> contenders =
          List.of(
              new Alone(bench, bare.intake(), BEHIND),
              bare.http("bare acked endpoint", acked),
              bare.rawProducer(topic, valueBytes, bench.plan().producer()),
              bare.http("client ceiling (202 at once)", nothing));
      return result(
          new Interleaving(bench.plan().runs(), bench.progress()).measure(UNIT, contenders),
          valueBytes);
    }
  }

  private PartResult result(List<Figure> measured, int valueBytes) {
    Figure intake = measured.get(0);
    Figure toBare =
        Figure.plain(
            "intake / bare acked endpoint",
            "ratio",
            intake.samples().over(measured.get(1).samples()));
    Figure toRaw =
        Figure.plain(
            "intake / raw producer", "ratio", intake.samples().over(measured.get(2).samples()));
    List<Figure> figures = new ArrayList<>(measured);
    figures.add(toBare);
    figures.add(toRaw);
    int perRequest = batch ? bench.plan().batchLines() : 1;
    List<String> notes =
        List.of(
            "%d connections, one request under way on each, %d a request; bare side: %s"
                .formatted(bare.connections(), perRequest, bench.plan().producer()),
            "record values of %d bytes on the bare side, the mean of intake's"
                .formatted(valueBytes),
            bench.pids(BEHIND).isEmpty()
                ? "process ids unknown: the stages behind intake competed with it"
                : "the stages behind intake were paused while it was measured");
    return new PartResult(
        name(),
        figures,
        notes,
        List.of(
            Floor.atLeast(
                name() + " intake / bare acked endpoint", FLOOR, toBare.samples().median())));
  }

  /** Mean size of what intake writes for this corpus, from a first short load on it. */
  private int valueBytes(String reports) throws InterruptedException {
    Map<TopicPartition, Long> before = bench.offsets().ends(List.of(reports));
    double rate = bare.probe().run(-1).rate();
    bench.progress().accept("first requests: %,.0f %s".formatted(rate, UNIT));
    Census.Tally tally =
        bench.census().count(before, bench.offsets().ends(List.of(reports))).get(reports);
    if (tally == null || tally.records() == 0) {
      throw new MeasurementFailedException("intake accepted reports, but " + reports + " has none");
    }
    return tally.meanValueBytes();
  }
}
