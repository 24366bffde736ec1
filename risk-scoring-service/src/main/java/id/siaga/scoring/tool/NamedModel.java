package id.siaga.scoring.tool;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.model.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A model as a person names it: a version that comes along or was trained here, or a file. */
final class NamedModel {

  private NamedModel() {}

  /**
   * The classifier that decides by it.
   *
   * @param models where trained ones lie
   * @throws IOException when there is none, or it can't be read, in words for the person at the
   *     terminal
   */
  static Classifier classifier(ModelScorers scorers, String name, ModelDirectory models)
      throws IOException {
    Optional<Classifier> bundled = scorers.classifier(name);
    if (bundled.isPresent()) {
      return bundled.get();
    }
    Path trained = models.file(name);
    Path path = !Files.exists(Path.of(name)) && Files.exists(trained) ? trained : Path.of(name);
    try (InputStream file = Files.newInputStream(path)) {
      return scorers.load(file.readNBytes(ModelFile.MOST_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw new IOException(
          "%s is neither a file nor a version that comes along (%s, %s) or lies in %s"
              .formatted(
                  name, scorers.alone().version(), scorers.bundledVersion(), models.directory()),
          e);
    } catch (IOException e) {
      throw new IOException(path + " can't be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + " can't be used: " + e.getMessage(), e);
    }
  }
}
