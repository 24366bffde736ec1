package id.siaga.scoring.tool;

import id.siaga.scoring.Classifiers;
import id.siaga.scoring.domain.Classifier;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a classifier is made of, as options. */
final class ClassifierOptions {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a trained model (default: what comes with the service)")
  private @Nullable Path model;

  @Option(
      names = "--review-below",
      paramLabel = "X",
      description =
          "a lesser confidence in any part needs a person's review, 0 to 1"
              + " (default: ${DEFAULT-VALUE})")
  private double reviewBelow = Classifiers.REVIEW_BELOW;

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  double reviewBelow() {
    return reviewBelow;
  }

  /**
   * The classifier that was asked for.
   *
   * @throws IOException when the model can't be read
   */
  Classifier classifier() throws IOException {
    if (!(reviewBelow >= 0 && reviewBelow <= 1)) {
      throw new ParameterException(
          command.commandLine(), "--review-below must be in 0..1, was " + reviewBelow);
    }
    return Classifiers.with(model, reviewBelow);
  }
}
