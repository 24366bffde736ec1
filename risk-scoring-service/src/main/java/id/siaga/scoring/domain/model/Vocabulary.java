package id.siaga.scoring.domain.model;

/**
 * What a model knows of words before it is trained.
 *
 * @param names words it must not see
 * @param concepts what words mean
 */
public record Vocabulary(Names names, Concepts concepts) {

  /** The one that comes with the service. */
  public static Vocabulary bundled() {
    return new Vocabulary(Names.bundled(), Concepts.bundled());
  }
}
