package id.siaga.bench.part;

import id.siaga.bench.kafka.Backlog;
import id.siaga.bench.kafka.Census;
import id.siaga.bench.kafka.FanOut;
import id.siaga.bench.kafka.PipelineStage;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Interleaving;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.measure.PartResult;
import id.siaga.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fast one stage works off a backlog, beside a hand-written loop that moves the same bytes. */
final class StageRates implements Part {

  private static final String UNIT = "reports/s";

  private final Workbench bench;
  private final PipelineStage stage;
  private final StageInput input;

  StageRates(Workbench bench, PipelineStage stage) {
    this.bench = bench;
    this.stage = stage;
    this.input = StageInput.of(bench, stage);
  }

  @Override
  public String name() {
    return stage == PipelineStage.SCORING ? "scoring" : "desk";
  }

  @Override
  public PartResult measure() throws InterruptedException {
    Long pid = bench.stack().pids().get(stage.process());
    if (pid == null) {
      throw new MeasurementFailedException(
          name() + ": the process id of " + stage.process() + " is unknown; give --pids");
    }
    try (Backlog backlog = new Backlog(bench.stack().bootstrapServers())) {
      input.prepare(backlog);
      BacklogSize size = new BacklogSize(bench.plan().backlog());
      StageContender contender = new StageContender(bench, stage, pid, input, backlog, size);
      contender.run(-1);
      List<FanOut> fanOut = contender.fanOut();
      List<FanOut> withChangelog = contender.fanOutWithChangelog();
      try (Loop loop = loop("hand-written loop", "loop", fanOut);
          Loop longer = loop("hand-written loop with changelogs", "loopcl", withChangelog)) {
        List<Contender> contenders = new ArrayList<>(List.of(contender, loop.in(backlog, size)));
        if (withChangelog.size() > fanOut.size()) {
          contenders.add(longer.in(backlog, size));
        }
        List<Figure> measured =
            new Interleaving(bench.plan().runs(), bench.progress()).measure(UNIT, contenders);
        return result(measured, fanOut, withChangelog, size);
      }
    }
  }

  private PartResult result(
      List<Figure> measured, List<FanOut> fanOut, List<FanOut> withChangelog, BacklogSize size) {
    List<Figure> figures = new ArrayList<>(measured);
    for (Figure loop : measured.subList(1, measured.size())) {
      figures.add(
          Figure.plain(
              name() + " / " + loop.name(),
              "ratio",
              measured.get(0).samples().over(loop.samples())));
    }
    List<String> notes = new ArrayList<>();
    notes.add("backlogs of up to %,d reports; rate between 10 %% and 90 %%".formatted(size.most()));
    notes.add("fan-out per report: " + describe(fanOut));
    if (withChangelog.size() > fanOut.size()) {
      notes.add(
          "and changelogs: "
              + describe(withChangelog.subList(fanOut.size(), withChangelog.size())));
    }
    notes.add("the loop is one thread and does none of the stage's work on the records");
    return new PartResult(name(), figures, notes, List.of());
  }

  private static String describe(List<FanOut> fanOut) {
    return String.join(
        ", ",
        fanOut.stream()
            .map(f -> "%s %.2f × %d B".formatted(f.topic(), f.perInput(), f.bytes()))
            .toList());
  }

  private Loop loop(String name, String purpose, List<FanOut> fanOut) throws InterruptedException {
    return Loop.start(bench, stage, name, purpose, fanOut, input);
  }

  /** What a stage was seen to write, per record of its input. */
  static List<FanOut> perInput(Map<String, Census.Tally> written, long inputs) {
    List<FanOut> fanOut = new ArrayList<>();
    written.forEach((topic, tally) -> {
      if (tally.records() > 0) {
        fanOut.add(new FanOut(topic, (double) tally.records() / inputs, tally.meanBytes()));
      }
    });
    return fanOut;
  }

  /** Topic that the stage's backlog goes to. */
  static String mailbox(PipelineStage stage) {
    return stage == PipelineStage.SCORING ? Topic.REPORTS.wireName() : Topic.SCORED.wireName();
  }
}
