package id.siaga.scoring.domain;

import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Vocabulary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classifiers this service can make: by its criteria alone, by the model it brings along, and
 * by any model file. A version names what decides beside the criteria; the criteria's own version
 * means that nothing does. A model is read when it is asked for; the usual start reads none. Safe
 * for use by many threads.
 */
public final class ModelScorers implements ScorerLoader {

  private final Criteria criteria;
  private final Review review;
  private final Classifier alone;
  private @Nullable LinearModel bundled;

  /**
   * Makes classifiers by these criteria.
   *
   * @param review when a person should look, whatever decides
   */
  public ModelScorers(Criteria criteria, Review review) {
    this.criteria = criteria;
    this.review = review;
    this.alone = new Classifier(criteria, null, review);
  }

  /**
   * The version that classifies where nobody says another: the stage before any activation, and the
   * command line.
   */
  public String standardVersion() {
    return bundledVersion();
  }

  /** The classifier of the {@link #standardVersion}. */
  public Classifier standard() {
    return classifier(standardVersion()).orElseThrow();
  }

  /** The classifier by the criteria alone. */
  public Classifier alone() {
    return alone;
  }

  /** Version of the model that comes along. */
  public String bundledVersion() {
    return bundledModel().version();
  }

  /** The classifier of a version that this service brings along; empty where it brings none. */
  public Optional<Classifier> classifier(String version) {
    if (version.equals(criteria.version())) {
      return Optional.of(alone);
    }
    return version.equals(bundledVersion())
        ? Optional.of(new Classifier(criteria, bundledModel(), review))
        : Optional.empty();
  }

  @Override
  public Optional<Scorer> bundled(String version) {
    return classifier(version).map(Scorer.class::cast);
  }

  @Override
  public Classifier load(String version, byte[] bytes) {
    ModelFile.Named model = ModelFile.read(bytes);
    if (!model.version().equals(version)) {
      throw new IllegalArgumentException(
          "model: its bytes are " + model.version() + ", not " + version);
    }
    return with(model);
  }

  /**
   * The classifier of a model file, whatever its version.
   *
   * @throws IllegalArgumentException when it is no model that this service can read, saying why
   */
  public Classifier load(byte[] file) {
    return with(ModelFile.read(file));
  }

  private Classifier with(ModelFile.Named model) {
    return new Classifier(
        criteria, new LinearModel(model.version(), model.weights(), Vocabulary.bundled()), review);
  }

  private synchronized LinearModel bundledModel() {
    if (bundled == null) {
      bundled = BundledModel.read();
    }
    return bundled;
  }
}
