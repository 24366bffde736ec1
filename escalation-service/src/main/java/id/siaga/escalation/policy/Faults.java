package id.siaga.escalation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wrong with a text so far, and where each part of it stands. At most {@value #MOST} are
 * kept: nobody reads more, and a text may hold one in every second character.
 */
final class Faults {

  /** How many are kept. */
  static final int MOST = 100;

  /** Both from 1. */
  record Place(int line, int column) {}

  private static final Place BEGIN = new Place(1, 1);
  private static final int LONGEST_RULE = 400;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final boolean ofSense;
  private boolean more;

  private Faults(boolean ofSense) {
    this.ofSense = ofSense;
  }

  /** Of a text that is offered: all of them. */
  static Faults ofOffered() {
    return new Faults(true);
  }

  /** Of a text that was accepted before: only those that leave nothing to follow. */
  static Faults ofAccepted() {
    return new Faults(false);
  }

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

  /** The rule may quote the text: it is cut, and stays on one line. */
  void add(Place place, String path, String rule) {
    if (faults.size() == MOST) {
      more = true;
      return;
    }
    String shown = rule.length() <= LONGEST_RULE ? rule : rule.substring(0, LONGEST_RULE) + "…";
    faults.add(
        new Fault(place.line(), place.column(), path, UNPRINTABLE.matcher(shown).replaceAll(" ")));
  }

  /**
   * As {@link #add(String, String)}, for what can be read and followed but must not be activated:
   * not looked at in a text that was accepted before.
   */
  void addSense(String path, String rule) {
    if (ofSense) {
      add(path, rule);
    }
  }

  /** Whether nothing is wrong with this part and all it holds; no when that isn't known. */
  boolean noneIn(String path) {
    return !more && faults.stream().noneMatch(fault -> holds(path, fault.path()));
  }

  /** Whether there are more than are kept: to look further is of no use. */
  boolean more() {
    return more;
  }

  /** Ends the reading of the text with this name when anything is wrong with it. */
  void throwIfAny(String name) throws InvalidPolicyException {
    if (!faults.isEmpty()) {
      throw new InvalidPolicyException(name, faults, more);
    }
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
