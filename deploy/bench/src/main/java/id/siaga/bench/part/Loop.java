package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.kafka.Backlog;
import id.siaga.bench.kafka.Drain;
import id.siaga.bench.kafka.FanOut;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.ChildJvm;
import id.siaga.bench.process.Paused;
import id.siaga.bench.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The hand-written loop in its process, given the same backlogs as the stage. */
record Loop(
    Workbench bench,
    String name,
    String group,
    String scratchInput,
    ChildJvm process,
    Records input)
    implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMillis(Paused.LONGEST_SECONDS * 1_000L - 1_500);

  /** Makes scratch topics and starts a loop that writes this fan-out into them. */
  static Loop start(
      Workbench bench,
      PipelineStage stage,
      String name,
      String purpose,
      List<FanOut> fanOut,
      Records input)
      throws InterruptedException {
    String like = stage.inputs().get(0);
    String prefix = stage.process() + "." + purpose + ".";
    String scratchInput = bench.scratch().create(prefix + "in", like);
    String group = "siaga-bench-" + RunId.random().value() + "-" + purpose;
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "hand-loop",
                "--bootstrap-servers",
                bench.stack().bootstrapServers(),
                "--group",
                group,
                "--input",
                scratchInput));
    for (int i = 0; i < fanOut.size(); i++) {
      String scratchOutput = bench.scratch().create(prefix + "out" + i, like);
      arguments.add("--output");
      arguments.add(fanOut.get(i).into(scratchOutput).argument());
      if (stage.inputs().contains(fanOut.get(i).topic())) {
        arguments.add("--also-read");
        arguments.add(scratchOutput);
      }
    }
    ChildJvm process = ChildJvm.start(Workbench.PROGRAM, arguments);
    return new Loop(bench, name, group, scratchInput, process, input);
  }

  /** The loop as a contender. */
  Contender in(Backlog backlog, BacklogSize size) {
    return new Contender() {

      private double lastRate;

      @Override
      public String name() {
        return Loop.this.name();
      }

      @Override
      public Reading run(int run) throws InterruptedException {
        Reading reading = attempt();
        if (reading.rate() == 0) {
          bench.progress().accept("too slow for the pause, once more with less");
          // What is left of the first backlog must not count for the second.
          drained();
          reading = attempt();
        }
        if (reading.rate() == 0) {
          throw new MeasurementFailedException(name() + " didn't work off its backlog");
        }
        return reading;
      }

      private void drained() throws InterruptedException {
        boolean drained =
            Waiting.until(
                () ->
                    bench.offsets().lag(group, List.of(scratchInput)).getOrDefault(scratchInput, 1L)
                        == 0,
                Duration.ofMillis(200),
                bench.plan().catchUp());
        if (!drained) {
          throw new MeasurementFailedException(name() + " didn't catch up");
        }
      }

      private Reading attempt() throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records = elsewhere(input.next(size.at(lastRate)));
        backlog.warmUp(scratchInput);
        Drain drain = new Drain(bench.offsets(), group, scratchInput);
        // All stages are silent: a stage under measure has only its predecessors beside it.
        List<Long> silent = new ArrayList<>(bench.pids(List.of(PipelineStage.values())));
        silent.add(process.pid());
        Reading reading;
        try (Paused paused = Paused.hold(silent)) {
          backlog.load(records);
          paused.resume(process.pid());
          reading =
              drain.watch(records.size(), LIMIT, bench.watched(Map.of("hand loop", process.pid())));
        }
        lastRate = BacklogSize.next(reading, records.size());
        return reading;
      }
    };
  }

  @Override
  public void close() {
    process.close();
  }

  private List<ProducerRecord<byte[], byte[]>> elsewhere(
      List<ProducerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(r -> new ProducerRecord<>(scratchInput, null, r.key(), r.value(), r.headers()))
        .toList();
  }
}
