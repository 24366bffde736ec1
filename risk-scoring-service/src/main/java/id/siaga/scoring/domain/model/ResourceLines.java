package id.siaga.scoring.domain.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files that come with the service: a thing a line, {@code #} begins a remark. */
final class ResourceLines {

  private ResourceLines() {}

  /** Lines that hold something, without spaces around them. */
  static List<String> of(String resource) {
    try (InputStream file = ResourceLines.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " can't be read", e);
    }
  }
}
