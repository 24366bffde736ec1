package id.siaga.scoring.domain.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The model that comes with the service, trained by the command that model/README.md names. */
public final class BundledModel {

  private static final String RESOURCE = "/models/bundled.model";

  private BundledModel() {}

  /** Reads it; what it knows of words is {@link Vocabulary#bundled()}. */
  public static LinearModel read() {
    ModelFile.Named named = ModelFile.read(bytes());
    return new LinearModel(named.version(), named.weights(), Vocabulary.bundled());
  }

  /** The file. */
  public static byte[] bytes() {
    try (InputStream file = BundledModel.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " can't be read", e);
    }
  }
}
