package id.siaga.notification.file;

import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.events.file.InvalidFileException;
import id.siaga.events.file.YamlFile;
import id.siaga.notification.domain.Cadence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** The cadence of reports as data: the one shipped with the service, or an operator's own. */
public final class CadenceFile {

  private static final String SHIPPED = "/cadence/awal-1.yaml";

  private CadenceFile() {}

  /**
   * Reads it.
   *
   * @param own the operator's; null for the one shipped
   * @throws InvalidFileException when it breaks a rule; the message names file and field
   */
  public static Cadence load(@Nullable Path own) {
    return own == null ? parse("cadence", shipped()) : parse(own.toString(), content(own));
  }

  static Cadence parse(String file, String content) {
    YamlFile yaml =
        YamlFile.parse(file, content).onlyWith("id", "due-within", "missing-after", "rules");
    yaml.text("id");
    YamlFile due = yaml.within("due-within").onlyWith("kabupaten", "provinsi", "nasional");
    return yaml.make(
        "rules",
        () ->
            new Cadence(
                yaml.each("rules", CadenceFile::rule),
                Cadence.within(
                    due.duration("kabupaten"), due.duration("provinsi"), due.duration("nasional")),
                yaml.duration("missing-after")));
  }

  private static Cadence.Rule rule(YamlFile yaml) {
    yaml.onlyWith("regions", "tiers", "stages", "days", "at");
    return yaml.make(
        "at",
        () ->
            new Cadence.Rule(
                yaml.regions("regions"),
                yaml.choices("tiers", Tier.class),
                yaml.choices("stages", Stage.class),
                yaml.choices("days", DayOfWeek.class),
                yaml.numbers("at")));
  }

  private static String shipped() {
    try (InputStream file = CadenceFile.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " can't be read", e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidFileException(file + ": can't be read");
    }
  }
}
