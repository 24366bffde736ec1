package id.siaga.bench.part;

import id.siaga.bench.kafka.Backlog;
import id.siaga.bench.kafka.Drain;
import id.siaga.bench.kafka.FanOut;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.Paused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The stage itself: held while its backlog is loaded, then let go while those behind it wait. */
final class StageContender implements Contender {

  private static final Duration LIMIT = Duration.ofMillis(Paused.LONGEST_SECONDS * 1_000L - 1_500);

  private final Workbench bench;
  private final PipelineStage stage;
  private final long pid;
  private final StageInput input;
  private final Backlog backlog;
  private final BacklogSize size;
  private double lastRate;
  private List<FanOut> fanOut = List.of();
  private List<FanOut> changelogs = List.of();

  StageContender(
      Workbench bench,
      PipelineStage stage,
      long pid,
      StageInput input,
      Backlog backlog,
      BacklogSize size) {
    this.bench = bench;
    this.stage = stage;
    this.pid = pid;
    this.input = input;
    this.backlog = backlog;
    this.size = size;
  }

  @Override
  public String name() {
    return stage.process() + " stage";
  }

  /** What it was seen to write in the first run, per report. */
  List<FanOut> fanOut() {
    return fanOut;
  }

  /** The same, and behind it what went into its stores' changelogs. */
  List<FanOut> fanOutWithChangelog() {
    List<FanOut> all = new ArrayList<>(fanOut);
    all.addAll(changelogs);
    return all;
  }

  @Override
  public Reading run(int run) throws InterruptedException {
    Reading reading = attempt();
    if (reading.rate() == 0) {
      bench.progress().accept("too slow for the pause, once more with half of it");
      reading = attempt();
    }
    if (reading.rate() == 0) {
      throw new MeasurementFailedException(name() + " didn't work off its backlog");
    }
    return reading;
  }

  private Reading attempt() throws InterruptedException {
    bench.settle();
    List<ProducerRecord<byte[], byte[]>> records = input.next(size.at(lastRate));
    List<String> changelogTopics = bench.offsets().topicsMatching(stage.changelogs());
    List<String> written = new ArrayList<>(stage.outputs());
    written.addAll(changelogTopics);
    Map<TopicPartition, Long> before = bench.offsets().ends(written);
    String mailbox = StageRates.mailbox(stage);
    Drain drain = new Drain(bench.offsets(), stage.group(), mailbox);
    List<Long> silent = new ArrayList<>(List.of(pid));
    silent.addAll(bench.pids(stage.behind()));
    Reading reading;
    try (Paused paused = Paused.hold(silent)) {
      backlog.load(records);
      paused.resume(pid);
      reading = drain.watch(records.size(), LIMIT, bench.watched(Map.of()));
    }
    lastRate = BacklogSize.next(reading, records.size());
    bench.settle();
    if (fanOut.isEmpty()) {
      count(before, changelogTopics, records.size());
    }
    return reading;
  }

  private void count(Map<TopicPartition, Long> before, List<String> changelogTopics, int reports)
      throws InterruptedException {
    fanOut =
        StageRates.perInput(
            bench.census().count(before, bench.offsets().ends(stage.outputs())), reports);
    if (!changelogTopics.isEmpty()) {
      changelogs =
          StageRates.perInput(
              bench.census().count(before, bench.offsets().ends(changelogTopics)), reports);
    }
  }
}
