package id.siaga.scoring.domain;

import java.util.Optional;

/** Makes scorers out of models. What a model's bytes mean is known behind it, nowhere else. */
public interface ScorerLoader {

  /** The scorer of a version that this service brings along; empty where it brings none. */
  Optional<Scorer> bundled(String version);

  /**
   * The scorer of a model. The same bytes make an equal scorer each time.
   *
   * @param bytes handed over: nobody else changes them
   * @throws IllegalArgumentException when they are no model that this service can read, saying why
   */
  Scorer load(String version, byte[] bytes);
}
