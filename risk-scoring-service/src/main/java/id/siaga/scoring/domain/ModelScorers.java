package id.siaga.scoring.domain;

import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Names;
import java.util.Optional;

/**
 * The scorers this service can make: by its criteria alone, by the model it brings along, and by
 * any model file. A version names what decides beside the criteria; the criteria's own version
 * means that nothing does. A model is read when it is asked for; the usual start reads none.
 */
public final class ModelScorers implements ScorerLoader {

  private final Criteria criteria;
  private final Scorer alone;
  private final Review review;

  /**
   * Makes scorers by these criteria.
   *
   * @param alone the scorer by the criteria alone
   */
  public ModelScorers(Criteria criteria, Scorer alone, Review review) {
    this.criteria = criteria;
    this.alone = alone;
    this.review = review;
  }

  @Override
  public Optional<Scorer> bundled(String version) {
    if (version.equals(criteria.version())) {
      return Optional.of(alone);
    }
    ModelFile.Named model = ModelFile.read(BundledModel.bytes());
    return version.equals(model.version()) ? Optional.of(with(model)) : Optional.empty();
  }

  @Override
  public Scorer load(String version, byte[] bytes) {
    ModelFile.Named model = ModelFile.read(bytes);
    if (!model.version().equals(version)) {
      throw new IllegalArgumentException(
          "model: its bytes are " + model.version() + ", not " + version);
    }
    return with(model);
  }

  private Scorer with(ModelFile.Named model) {
    return new Classifier(
        criteria, new LinearModel(model.version(), model.weights(), Names.bundled()), review);
  }
}
