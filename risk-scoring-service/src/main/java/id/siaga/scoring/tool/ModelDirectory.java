package id.siaga.scoring.tool;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where trained models lie, by their versions. */
final class ModelDirectory {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      hidden = true,
      defaultValue = "${env:SIAGA_DATA_DIR:-.siaga}",
      description = "the data directory (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".siaga");

  Path directory() {
    return data.resolve("models");
  }

  /** The file of a version, which may not be there. */
  Path file(String version) {
    return directory().resolve(version + ".model");
  }
}
