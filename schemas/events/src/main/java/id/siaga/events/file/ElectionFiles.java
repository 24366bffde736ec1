package id.siaga.events.file;

import id.siaga.events.domain.Election;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Elections as data: those shipped with the service, and those in an operator's directory. */
public final class ElectionFiles {

  private static final List<String> SHIPPED = List.of("pilkada-2024.yaml");

  private ElectionFiles() {}

  /**
   * Reads all of them.
   *
   * @throws InvalidFileException when a file breaks a rule
   */
  public static ElectionCalendar load(@Nullable Path directory) {
    List<Election> elections = new ArrayList<>();
    for (String name : SHIPPED) {
      elections.add(parse("elections/" + name, shipped(name)));
    }
    if (directory != null) {
      for (Path file : filesIn(directory)) {
        elections.add(parse(file.toString(), content(file)));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Election election : elections) {
      if (!ids.add(election.id())) {
        throw new InvalidFileException("two elections have the id " + election.id());
      }
    }
    return new ElectionCalendar(elections);
  }

  static Election parse(String file, String content) {
    YamlFile yaml =
        YamlFile.parse(file, content).onlyWith("id", "name", "regions", "stages", "votes");
    List<Election.Period> stages = yaml.each("stages", ElectionFiles::period);
    List<Election.Vote> votes = yaml.each("votes", ElectionFiles::vote);
    if (votes.isEmpty()) {
      throw yaml.wrong("votes", "must name at least one day");
    }
    return yaml.make(
        "stages",
        () ->
            new Election(
                yaml.text("id"), yaml.text("name"), yaml.regions("regions"), stages, votes));
  }

  private static Election.Period period(YamlFile yaml) {
    yaml.onlyWith("stage", "from", "to");
    return yaml.make(
        "stage",
        () ->
            new Election.Period(
                yaml.choice("stage", Stage.class), yaml.day("from"), yaml.day("to")));
  }

  private static Election.Vote vote(YamlFile yaml) {
    yaml.onlyWith("day", "regions");
    return new Election.Vote(yaml.day("day"), yaml.regions("regions"));
  }

  private static String shipped(String name) {
    try (InputStream file = ElectionFiles.class.getResourceAsStream("/elections/" + name)) {
      if (file == null) {
        throw new IllegalStateException("elections/" + name + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("elections/" + name + " can't be read", e);
    }
  }

  private static List<Path> filesIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidFileException(directory + ": is no readable directory of elections");
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
