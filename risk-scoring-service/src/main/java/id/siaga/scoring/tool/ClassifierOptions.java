package id.siaga.scoring.tool;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a classifier is made of, as options. */
final class ClassifierOptions {

  @ArgGroup private @Nullable Deciding deciding;

  @Option(
      names = "--review-below",
      paramLabel = "X",
      description =
          "a lesser confidence in the category needs a person's review, 0 to 1"
              + " (default: ${DEFAULT-VALUE})")
  private double reviewBelow = Review.USUAL_THRESHOLD;

  @Mixin private ModelDirectory models = new ModelDirectory();

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** At most one of them. */
  static final class Deciding {

    @Option(
        names = "--model",
        paramLabel = "FILE|VERSION",
        description =
            "a trained model's file, or a version that comes with the service or was trained here"
                + " (default: what the service uses before anything is activated)")
    private @Nullable String model;

    @Option(names = "--rules-only", description = "decides by the criteria alone")
    private boolean rulesOnly;
  }

  double reviewBelow() {
    return reviewBelow;
  }

  /**
   * The classifier that was asked for.
   *
   * @throws IOException when the model can't be read, in words for the person at the terminal
   */
  Classifier classifier() throws IOException {
    if (!(reviewBelow >= 0 && reviewBelow <= 1)) {
      throw new ParameterException(
          command.commandLine(), "--review-below must be in 0..1, was " + reviewBelow);
    }
    ModelScorers scorers = new ModelScorers(CriteriaFiles.bundled(), Review.below(reviewBelow));
    if (deciding == null) {
      return scorers.standard();
    }
    String model = deciding.model;
    return deciding.rulesOnly || model == null
        ? scorers.alone()
        : NamedModel.classifier(scorers, model, models);
  }
}
