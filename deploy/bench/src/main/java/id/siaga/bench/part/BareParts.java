package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.http.ReportRequests;
import id.siaga.bench.kafka.Backlog;
import id.siaga.bench.kafka.FanOut;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.kafka.ProducerSettings;
import id.siaga.bench.kafka.RecordShape;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Interleaving;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.process.ChildJvm;
import id.siaga.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the bare side does on this machine, without the stack. */
final class BareParts implements Part {

  private static final int VALUE_BYTES = 480;
  private static final double FAN_OUT = 1;

  private final Workbench bench;

  BareParts(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return Parts.BARE;
  }

  @Override
  public PartResult measure() throws InterruptedException {
    String topic = bench.scratch().create("bare", Topic.REPORTS.wireName());
    ProducerSettings planned = bench.plan().producer();
    ProducerSettings none = new ProducerSettings(0, planned.batchBytes(), planned.compression());
    ProducerSettings five = new ProducerSettings(5, planned.batchBytes(), planned.compression());
    BareSide single = new BareSide(bench, false);
    RecordShape shape = new RecordShape(topic, VALUE_BYTES);
    RunId run = RunId.random();
    List<ProducerRecord<byte[], byte[]>> backlogs =
        bench.corpus().reports().stream()
            .map(report -> shape.of(ReportRequests.body(run, report)))
            .toList();
    Records input =
        count ->
            IntStream.range(0, count).mapToObj(i -> backlogs.get(i % backlogs.size())).toList();
    try (ChildJvm nothing = single.nothing();
        ChildJvm atOnce = single.acked(topic, VALUE_BYTES, none);
        ChildJvm lingering = single.acked(topic, VALUE_BYTES, five);
        Backlog backlog = new Backlog(bench.stack().bootstrapServers());
        Loop loop =
            Loop.start(
                bench,
                PipelineStage.SCORING,
                "hand-written loop, fan-out 1",
                "loop",
                List.of(new FanOut(Topic.SCORED.wireName(), FAN_OUT, VALUE_BYTES)),
                input)) {
      List<Contender> contenders = new ArrayList<>();
      contenders.add(single.http("client ceiling (202 at once)", nothing));
      contenders.add(single.http("bare acked endpoint, linger 0", atOnce));
      contenders.add(single.http("bare acked endpoint, linger 5", lingering));
      contenders.add(single.rawProducer(topic, VALUE_BYTES, five));
      contenders.add(loop.in(backlog, new BacklogSize(bench.plan().backlog())));
      List<Figure> figures =
          new Interleaving(bench.plan().runs(), bench.progress()).measure("records/s", contenders);
      return new PartResult(
          name(), figures, List.of("record values of %d bytes".formatted(VALUE_BYTES)), List.of());
    }
  }
}
