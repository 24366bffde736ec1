package id.siaga.scoring.tool;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.learning.Rescored;
import id.siaga.scoring.domain.learning.ShadowTally;
import id.siaga.scoring.kafka.ShadowHistory;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The half of {@code ./siaga shadow} that classifies; what it prints is for the other half. */
@Command(
    name = "shadow",
    mixinStandardHelpOptions = true,
    description = {
      "Classifies the reports of the past once more by a candidate, without touching the stack: a"
          + " JSON object for each report whose class changes, then one with the counts."
    })
final class ShadowCommand implements Callable<Integer> {

  private static final int MOST = 500_000;

  @Option(names = "--model", paramLabel = "FILE|VERSION", required = true)
  private String model = "";

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50000")
  private int limit = 50_000;

  @Option(names = "--texts")
  private boolean texts;

  @Option(names = "--review-below", paramLabel = "X")
  private double reviewBelow = Review.USUAL_THRESHOLD;

  @Mixin private StackOptions stack = new StackOptions();

  @Mixin private ModelDirectory models = new ModelDirectory();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--limit must be in 1..%,d, was %d".formatted(MOST, limit));
    }
    if (!(reviewBelow >= 0 && reviewBelow <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--review-below must be in 0..1, was " + reviewBelow);
    }
    ModelScorers scorers = new ModelScorers(CriteriaFiles.bundled(), Review.below(reviewBelow));
    Classifier candidate = NamedModel.classifier(scorers, model, models);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ShadowTally tally = new ShadowTally();
    ShadowHistory.Outcome outcome;
    try (ShadowHistory history =
        new ShadowHistory(
            stack.bootstrapServers(),
            stack.registry(),
            candidate,
            scorers,
            StackOptions.progress(err))) {
      outcome =
          history.read(
              stack.since(),
              limit,
              one -> {
                tally.add(one);
                change(one, out);
              });
    }
    out.print(ShadowJson.summary(candidate.version(), tally, outcome) + "\n");
    out.flush();
    return 0;
  }

  private void change(Rescored one, PrintWriter out) {
    if (one.changes()) {
      out.print(ShadowJson.change(one, texts) + "\n");
    }
  }
}
