package id.siaga.bench.part;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.kafka.Census;
import id.siaga.bench.kafka.Offsets;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.kafka.ScratchTopics;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.CpuMeter;
import id.siaga.bench.process.Waiting;
import id.siaga.events.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What all parts work with.
 *
 * @param stack what is measured
 * @param plan how long and how much
 * @param corpus what is sent
 * @param codec for the records that the bench writes and reads itself
 * @param offsets of groups and topics
 * @param scratch topics of the bench's own
 * @param progress told a line at a time
 */
public record Workbench(
    RunningStack stack,
    Plan plan,
    Corpus corpus,
    EventCodec codec,
    Offsets offsets,
    ScratchTopics scratch,
    Consumer<String> progress) {

  /** The program that child processes run. */
  static final String PROGRAM = "id.siaga.bench.Bench";

  private static final long LITTLE = 100;
  private static final int UNCHANGED_READINGS = 10;

  /** Processes whose CPU is read: the bench, these, and the stack's. */
  Map<String, Long> watched(Map<String, Long> more) {
    Map<String, Long> watched = new LinkedHashMap<>();
    watched.put("bench", CpuMeter.self());
    watched.putAll(more);
    watched.putAll(stack.pids());
    return watched;
  }

  /** Process ids of these stages, as far as they are known. */
  List<Long> pids(List<PipelineStage> stages) {
    List<Long> pids = new ArrayList<>();
    for (PipelineStage stage : stages) {
      Long pid = stack.pids().get(stage.process());
      if (pid != null) {
        pids.add(pid);
      }
    }
    return pids;
  }

  /** Records that are waiting, by group and topic. */
  Map<String, Map<String, Long>> lags() throws InterruptedException {
    Map<String, Map<String, Long>> lags = new TreeMap<>();
    for (PipelineStage stage : PipelineStage.values()) {
      lags.put(stage.group(), offsets.lag(stage.group(), stage.inputs()));
    }
    return lags;
  }

  /**
   * Records ever written into what each stage reads, by group; markers of transactions included.
   */
  Map<String, Long> written() throws InterruptedException {
    Map<String, Long> written = new TreeMap<>();
    for (PipelineStage stage : PipelineStage.values()) {
      written.put(
          stage.group(),
          offsets.ends(stage.inputs()).values().stream().mapToLong(Long::longValue).sum());
    }
    return written;
  }

  Census census() {
    return new Census(stack.bootstrapServers());
  }

  /**
   * Waits until every stage has caught up: nothing waits, or next to nothing and that unchanged for
   * five seconds (entries of aborted transactions are never committed past).
   *
   * @throws MeasurementFailedException when that takes too long
   */
  void settle() throws InterruptedException {
    progress.accept("waiting until all stages have caught up");
    List<Long> readings = new ArrayList<>();
    boolean settled =
        Waiting.until(
            () -> {
              long waiting = total(lags());
              readings.add(waiting);
              return waiting == 0 || (waiting <= LITTLE && unchanged(readings));
            },
            Duration.ofMillis(500),
            plan.catchUp());
    if (!settled) {
      throw new MeasurementFailedException(
          "the stages didn't catch up within " + plan.catchUp() + ": " + lags());
    }
  }

  static long total(Map<String, Map<String, Long>> lags) {
    return lags.values().stream()
        .flatMap(topics -> topics.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static boolean unchanged(List<Long> readings) {
    int size = readings.size();
    return size >= UNCHANGED_READINGS
        && readings.subList(size - UNCHANGED_READINGS, size).stream().distinct().count() == 1;
  }
}
