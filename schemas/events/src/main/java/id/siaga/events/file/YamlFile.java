package id.siaga.events.file;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.RegionScope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in a YAML file that knows its place, so that every error names file and field. Scalars
 * stay text: YAML would read the region {@code 17.10} as the number 17.1.
 */
public final class YamlFile {

  private static final Pattern DURATION = Pattern.compile("\\d{1,4}[hm]");

  private final String file;
  private final String path;
  private final Map<?, ?> fields;

  private YamlFile(String file, String path, Map<?, ?> fields) {
    this.file = file;
    this.path = path;
    this.fields = fields;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidFileException when it is no YAML mapping
   */
  public static YamlFile parse(String file, String content) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumping = new DumperOptions();
    try {
      Object root =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(dumping),
                  dumping,
                  options,
                  new TextOnly())
              .load(content);
      if (root instanceof Map<?, ?> fields) {
        return new YamlFile(file, "", fields);
      }
      throw new InvalidFileException(file + ": must be a mapping");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidFileException(file + ": line " + line + " is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new InvalidFileException(file + ": is no YAML: " + e.getMessage());
    }
  }

  /** A text that is there. */
  public String text(String field) {
    String text = optionalText(field);
    if (text == null || text.isBlank()) {
      throw wrong(field, "is missing");
    }
    return text;
  }

  /** A day. */
  public LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException e) {
      throw wrong(field, "must be a day such as 2024-11-27");
    }
  }

  /** One of the constants of an enum. */
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(field, "must be one of " + List.of(type.getEnumConstants()));
  }

  /** A length of time such as {@code 90m} or {@code 12h}. */
  public Duration duration(String field) {
    String text = text(field);
    if (!DURATION.matcher(text).matches()) {
      throw wrong(field, "must be a time such as 90m or 12h");
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return text.endsWith("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
  }

  /** Constants of an enum, none where the list is missing. */
  public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    Set<E> choices = EnumSet.noneOf(type);
    for (Object given : list(field)) {
      choices.add(
          Stream.of(type.getEnumConstants())
              .filter(constant -> constant.name().equals(String.valueOf(given)))
              .findFirst()
              .orElseThrow(() -> wrong(field, "must be of " + List.of(type.getEnumConstants()))));
    }
    return choices;
  }

  /** Whole numbers of at most four digits, in the order given. */
  public List<Integer> numbers(String field) {
    List<Integer> numbers = new ArrayList<>();
    for (Object given : list(field)) {
      String text = String.valueOf(given);
      if (!text.matches("\\d{1,4}")) {
        throw wrong(field, "must be whole numbers");
      }
      numbers.add(Integer.valueOf(text));
    }
    return numbers;
  }

  /** A mapping within. */
  public YamlFile within(String field) {
    if (fields.get(field) instanceof Map<?, ?> inner) {
      return new YamlFile(file, path + field + ".", inner);
    }
    throw wrong(field, "must be a mapping");
  }

  /** A list of region codes; absent, empty or {@code ALL} for all. */
  public RegionScope regions(String field) {
    Object value = fields.get(field);
    if (value == null || value.equals("ALL")) {
      return RegionScope.ALL;
    }
    Set<DeskCode> codes = new HashSet<>();
    for (Object code : list(field)) {
      codes.add(make(field, () -> new DeskCode(String.valueOf(code))));
    }
    return make(field, () -> new RegionScope(codes));
  }

  /** What each mapping of a list stands for; a missing list is empty. */
  public <T> List<T> each(String field, Function<YamlFile, T> reader) {
    List<T> all = new ArrayList<>();
    for (Object entry : list(field)) {
      String place = path + field + "[" + all.size() + "]";
      if (!(entry instanceof Map<?, ?> map)) {
        throw new InvalidFileException(file + ": " + place + " must be a mapping");
      }
      all.add(reader.apply(new YamlFile(file, place + ".", map)));
    }
    return all;
  }

  /** Refuses what nobody reads: most likely a field that was misspelt. */
  public YamlFile onlyWith(String... known) {
    for (Object field : fields.keySet()) {
      if (!List.of(known).contains(String.valueOf(field))) {
        throw wrong(String.valueOf(field), "is no field here; there are " + List.of(known));
      }
    }
    return this;
  }

  /** Makes something of a field whose constructor may refuse. */
  public <T> T make(String field, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw wrong(field, e.getMessage());
    }
  }

  /** What to throw about a field that breaks a rule. */
  public InvalidFileException wrong(String field, @Nullable String rule) {
    return new InvalidFileException(file + ": " + path + field + " " + rule);
  }

  private @Nullable String optionalText(String field) {
    Object value = fields.get(field);
    if (value instanceof Map || value instanceof List) {
      throw wrong(field, "must be text");
    }
    return value == null ? null : value.toString();
  }

  private List<?> list(String field) {
    Object value = fields.get(field);
    if (value == null || value.equals("")) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(field, "must be a list");
  }

  private static final class TextOnly extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
