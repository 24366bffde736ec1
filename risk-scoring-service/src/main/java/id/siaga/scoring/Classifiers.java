package id.siaga.scoring;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one place where a classifier is put together from what comes with the service. */
public final class Classifiers {

  /** Confidence below which a person should look, where nothing else is said. */
  public static final double REVIEW_BELOW = 0.5;

  private Classifiers() {}

  /**
   * A classifier by the bundled criteria.
   *
   * @param reviewBelow reports with a lesser confidence in any part need a person's review, 0 to 1
   */
  public static Classifier bundled(double reviewBelow) {
    return new Classifier(CriteriaFiles.bundled(), reviewBelow);
  }

  /**
   * A classifier by the bundled criteria and a trained model.
   *
   * @param model file of the model; null for what comes with the service
   * @param reviewBelow as for {@link #bundled}
   * @throws IOException when the file is no model that this version can read
   */
  public static Classifier with(@Nullable Path model, double reviewBelow) throws IOException {
    if (model != null) {
      throw new IOException(model + " can't be used: this version decides by criteria only");
    }
    return bundled(reviewBelow);
  }
}
