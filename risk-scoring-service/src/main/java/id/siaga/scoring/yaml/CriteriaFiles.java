package id.siaga.scoring.yaml;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.Criterion;
import id.siaga.scoring.domain.text.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads criteria from a folder of YAML files: {@code criteria.yaml} names the version, the scale
 * and, in the order they are read, the other files. README.md shows how a criterion is written.
 */
public final class CriteriaFiles {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Set<String> KEYS =
      Set.of("plain", "negators", "breaks", "courtesy", "addresses", "cues", "criteria");
  private static final Set<String> CRITERION_KEYS =
      Set.of("id", "version", "when", "supports", "floor", "cumulative");

  /** Where the files are. */
  @FunctionalInterface
  public interface Folder {
    /** The file with this name; null where there is none. */
    @Nullable InputStream open(String name);
  }

  private final Folder folder;
  private final Map<String, List<String>> plain = new HashMap<>();
  private final Set<String> negators = new HashSet<>();
  private final Set<String> breaks = new HashSet<>();
  private final Set<String> courtesy = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Criterion> criteria = new ArrayList<>();
  private final ConditionReader conditions = new ConditionReader();

  private CriteriaFiles(Folder folder) {
    this.folder = folder;
  }

  /** The criteria that come with the service. */
  public static Criteria bundled() {
    return read(name -> CriteriaFiles.class.getResourceAsStream("/criteria/" + name));
  }

  /**
   * Reads and checks a folder's criteria.
   *
   * @throws InvalidCriteriaException when a file is missing or breaks a rule
   */
  public static Criteria read(Folder folder) {
    CriteriaFiles files = new CriteriaFiles(folder);
    Yaml index = files.load("criteria.yaml");
    index.entries(Set.of("version", "scale", "files"));
    index.get("files").items().forEach(name -> files.add(files.load(name.text())));
    Lexicon lexicon =
        ConditionReader.checked(
            index,
            () ->
                new Lexicon(
                    files.plain, files.negators, files.breaks, files.courtesy, files.addresses));
    return ConditionReader.checked(
        index,
        () ->
            new Criteria(
                index.get("version").text(), lexicon, scale(index.get("scale")), files.criteria));
  }

  private Yaml load(String name) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = folder.open(name)) {
      if (in == null) {
        throw new InvalidCriteriaException("criteria file " + name + " is missing", null);
      }
      return new Yaml(name, new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(in));
    } catch (IOException | YAMLException e) {
      throw new InvalidCriteriaException(name + " can't be read: " + e.getMessage(), e);
    }
  }

  private void add(Yaml file) {
    file.entries(KEYS);
    file.find("plain").ifPresent(words -> words.entries().forEach(this::addPlain));
    addAll(file, "negators", negators);
    addAll(file, "breaks", breaks);
    addAll(file, "courtesy", courtesy);
    addAll(file, "addresses", addresses);
    file.find("cues").ifPresent(cues -> cues.entries().forEach(conditions::name));
    file.find("criteria").ifPresent(list -> list.items().forEach(c -> criteria.add(criterion(c))));
  }

  private static void addAll(Yaml file, String list, Set<String> words) {
    file.find(list).ifPresent(found -> found.items().forEach(word -> words.add(word.text())));
  }

  private void addPlain(String words, Yaml spellings) {
    List<String> sequence = SPACE.splitAsStream(words).toList();
    for (Yaml spelling : spellings.items()) {
      List<String> before = plain.put(spelling.text(), sequence);
      if (before != null) {
        throw spelling.error("'" + spelling.text() + "' stands for " + before + " already");
      }
    }
  }

  private Criterion criterion(Yaml written) {
    written.entries(CRITERION_KEYS);
    String id = written.get("id").text();
    Yaml yaml = new Yaml(written.path() + " (" + id + ")", written.value());
    Map<Category, Double> categories = new EnumMap<>(Category.class);
    Map<IncidentTopic, Double> topics = new EnumMap<>(IncidentTopic.class);
    Map<Severity, Double> severities = new EnumMap<>(Severity.class);
    Map<String, Yaml> supports = yaml.find("supports").map(Yaml::entries).orElse(Map.of());
    supports.forEach((code, weight) -> {
      // Codes of the three parts differ, but for NIHIL, which is decided as a category.
      boolean known =
          put(categories, Category.values(), code, weight)
              || put(topics, IncidentTopic.values(), code, weight)
              || put(severities, Severity.values(), code, weight);
      if (!known) {
        throw weight.error("is no category, topic or severity");
      }
    });
    return ConditionReader.checked(
        yaml,
        () ->
            new Criterion(
                id,
                yaml.get("version").whole(),
                conditions.read(yaml.get("when")),
                categories,
                topics,
                severities,
                yaml.find("floor").map(floor -> floor.code(Severity.class)).orElse(null),
                yaml.find("cumulative").map(Yaml::flag).orElse(false)));
  }

  private static <E extends Enum<E>> boolean put(
      Map<E, Double> weights, E[] values, String code, Yaml weight) {
    Optional<E> choice = Arrays.stream(values).filter(v -> v.name().equals(code)).findFirst();
    choice.ifPresent(value -> weights.put(value, weight.number()));
    return choice.isPresent();
  }

  private static Criteria.Scale scale(Yaml yaml) {
    yaml.entries(Set.of("decisive", "share", "temperature"));
    Yaml temperature = yaml.get("temperature");
    temperature.entries(Set.of("category", "topic", "severity"));
    return new Criteria.Scale(
        yaml.get("decisive").number(),
        yaml.get("share").number(),
        temperature.get("category").number(),
        temperature.get("topic").number(),
        temperature.get("severity").number());
  }
}
