package id.siaga.escalation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a text so far, and where each part of it stands. */
final class Faults {

  /** Both from 1. */
  record Place(int line, int column) {}

  private static final Place BEGIN = new Place(1, 1);

  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** The path of a mapping's field. */
  static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The path of a list's entry. */
  static String entry(String path, int index) {
    return path + "[" + index + "]";
  }

  void key(String path, Place place) {
    keys.put(path, place);
  }

  void value(String path, Place place) {
    values.put(path, place);
  }

  /** At the value, or, when there is none, at the nearest part that holds it. */
  void add(String path, String rule) {
    add(nearest(path), path, rule);
  }

  /** At the field's name. */
  void addAtKey(String path, String rule) {
    add(keys.getOrDefault(path, nearest(path)), path, rule);
  }

  void add(Place place, String path, String rule) {
    faults.add(new Fault(place.line(), place.column(), path, rule));
  }

  /** Whether nothing is wrong with this part and all it holds. */
  boolean noneIn(String path) {
    return faults.stream().noneMatch(fault -> holds(path, fault.path()));
  }

  List<Fault> all() {
    return faults;
  }

  private static boolean holds(String part, String path) {
    return part.isEmpty()
        || path.equals(part)
        || path.startsWith(part + ".")
        || path.startsWith(part + "[");
  }

  private Place nearest(String path) {
    String part = path;
    while (!part.isEmpty() && !values.containsKey(part)) {
      part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
    }
    return values.getOrDefault(part, BEGIN);
  }
}
