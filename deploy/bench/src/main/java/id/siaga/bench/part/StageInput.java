package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.kafka.Backlog;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.kafka.ReportRecords;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.events.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a stage's backlogs are made of; every report has an id of its own. */
final class StageInput implements Records {

  private final Workbench bench;
  private final PipelineStage stage;
  private final ReportRecords records;
  private long nextSequence;

  private StageInput(Workbench bench, PipelineStage stage) {
    this.bench = bench;
    this.stage = stage;
    this.records =
        new ReportRecords(bench.codec(), bench.corpus(), RunId.random(), bench.stack().agency());
  }

  static StageInput of(Workbench bench, PipelineStage stage) {
    return new StageInput(bench, stage);
  }

  /**
   * For the desks: lets the corpus be scored once, so that the backlog holds real classifications.
   *
   * @param backlog by which the corpus is submitted
   */
  void prepare(Backlog backlog) throws InterruptedException {
    backlog.warmUp(StageRates.mailbox(stage));
    if (stage == PipelineStage.SCORING) {
      return;
    }
    bench.settle();
    List<String> topic = List.of(Topic.SCORED.wireName());
    Map<TopicPartition, Long> before = bench.offsets().ends(topic);
    List<ProducerRecord<byte[], byte[]>> corpus = records.submitted(0, bench.corpus().size());
    nextSequence = bench.corpus().size();
    backlog.load(corpus);
    bench.settle();
    bench.census().read(before, bench.offsets().ends(topic), records::learn);
    if (records.learned() < corpus.size()) {
      throw new MeasurementFailedException(
          "scoring made " + records.learned() + " records of " + corpus.size() + " reports");
    }
  }

  @Override
  public List<ProducerRecord<byte[], byte[]>> next(int count) {
    long first = nextSequence;
    nextSequence += count;
    return stage == PipelineStage.SCORING
        ? records.submitted(first, count)
        : records.scored(first, count);
  }
}
