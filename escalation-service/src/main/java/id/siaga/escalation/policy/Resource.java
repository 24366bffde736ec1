package id.siaga.escalation.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text shipped with this service. */
final class Resource {

  private Resource() {}

  static String text(String name) {
    try (InputStream file = Resource.class.getResourceAsStream("/policies/" + name)) {
      if (file == null) {
        throw new IllegalStateException("policies/" + name + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("policies/" + name + " can't be read", e);
    }
  }
}
