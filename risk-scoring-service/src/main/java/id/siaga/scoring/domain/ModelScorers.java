package id.siaga.scoring.domain;

import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Names;
import java.util.Map;
import java.util.Optional;

/**
 * The scorers this service can make: by its criteria alone, by the model it brings along, and by
 * any model file. A version names what decides beside the criteria; the criteria's own version
 * means that nothing does.
 */
public final class ModelScorers implements ScorerLoader {

  private final Criteria criteria;
  private final Review review;
  private final Map<String, Scorer> bundled;

  /** Reads the bundled model. */
  public ModelScorers(Criteria criteria, Review review) {
    this.criteria = criteria;
    this.review = review;
    LinearModel model = BundledModel.read();
    bundled =
        Map.of(
            criteria.version(),
            new Classifier(criteria, null, review),
            model.version(),
            new Classifier(criteria, model, review));
  }

  @Override
  public Optional<Scorer> bundled(String version) {
    return Optional.ofNullable(bundled.get(version));
  }

  @Override
  public Scorer load(String version, byte[] bytes) {
    ModelFile.Named named = ModelFile.read(bytes);
    if (!named.version().equals(version)) {
      throw new IllegalArgumentException(
          "model: its bytes are " + named.version() + ", not " + version);
    }
    return new Classifier(
        criteria, new LinearModel(version, named.weights(), Names.bundled()), review);
  }
}
