package id.siaga.local.command;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Root of the project: this module's jar lies in {@code deploy/local/target} of it. */
final class Home {

  private Home() {}

  /** The system property {@code siaga.home}, else the place of this class. */
  static Path find() {
    String given = System.getProperty("siaga.home", "");
    if (!given.isEmpty()) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    try {
      Path built = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return built.resolve("../../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of this program is no path", e);
    }
  }
}
