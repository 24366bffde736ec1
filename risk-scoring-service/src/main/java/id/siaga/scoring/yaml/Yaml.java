package id.siaga.scoring.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file that knows its path, so that every error names the place.
 *
 * @param path file and keys down to here, for messages
 * @param value what stands there
 */
record Yaml(String path, @Nullable Object value) {

  /** The entries of a map, in their order. */
  Map<String, Yaml> entries() {
    if (!(value instanceof Map<?, ?> map)) {
      throw error("must be a map");
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> {
      // YAML 1.1 reads on, off, yes, no as booleans.
      if (!(key instanceof String name)) {
        throw error("key " + key + " must be text: quote it");
      }
      entries.put(name, new Yaml(path + "." + name, entry));
    });
    return entries;
  }

  /** The entries of a map that may hold these keys only. */
  Map<String, Yaml> entries(Set<String> allowed) {
    Map<String, Yaml> entries = entries();
    for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        throw entry
            .getValue()
            .error("is unknown here; known are " + allowed.stream().sorted().toList());
      }
    }
    return entries;
  }

  /** The entry of a map that has this one only. */
  Map.Entry<String, Yaml> onlyEntry() {
    Map<String, Yaml> entries = entries();
    if (entries.size() != 1) {
      throw error("must have exactly one key, has " + entries.keySet());
    }
    return entries.entrySet().iterator().next();
  }

  /** An entry that must be there. */
  Yaml get(String key) {
    return find(key).orElseThrow(() -> error("needs '" + key + "'"));
  }

  /** An entry that may be there. */
  Optional<Yaml> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  boolean isList() {
    return value instanceof List<?>;
  }

  List<Yaml> items() {
    if (!(value instanceof List<?> list)) {
      throw error("must be a list");
    }
    List<Yaml> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(new Yaml(path + "[" + i + "]", list.get(i)));
    }
    return items;
  }

  String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw error("must be text, was '" + value + "': quote it if YAML reads it as something else");
  }

  double number() {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw error("must be a number, was '" + value + "'");
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw error("must be true or false, was '" + value + "'");
  }

  int whole() {
    if (value instanceof Integer number) {
      return number;
    }
    throw error("must be a whole number, was '" + value + "'");
  }

  <E extends Enum<E>> E code(Class<E> type) {
    String code = text();
    try {
      return Enum.valueOf(type, code);
    } catch (IllegalArgumentException e) {
      throw new InvalidCriteriaException(
          path + ": '" + code + "' is no " + type.getSimpleName(), e);
    }
  }

  InvalidCriteriaException error(String rule) {
    return new InvalidCriteriaException(path + " " + rule, null);
  }
}
