package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object; collects what is wrong with them, in the order of reading. */
final class BodyReader {

  private final JsonNode object;
  private final String prefix;
  private final List<Violation> violations;

  private BodyReader(JsonNode object, String prefix, List<Violation> violations) {
    this.object = object;
    this.prefix = prefix;
    this.violations = violations;
  }

  /**
   * A reader of a whole body.
   *
   * @throws ProblemException when it is no object
   */
  static BodyReader of(JsonNode json) {
    if (!json.isObject()) {
      throw new ProblemException(ProblemType.MALFORMED_BODY);
    }
    return new BodyReader(json, "", new ArrayList<>());
  }

  /** A reader of the object in a field; of an empty one where there is none. */
  BodyReader within(String name) {
    return new BodyReader(object.path(name), prefix + name + ".", violations);
  }

  /** A reader of one of the objects in a field's array, from 0. */
  BodyReader within(String name, int index) {
    return new BodyReader(
        object.path(name).path(index), prefix + name + "[" + index + "].", violations);
  }

  /** A field as violations name it. */
  String named(String name) {
    return prefix + name;
  }

  /** Refuses every field but these. */
  BodyReader knowing(Set<String> names) {
    object.propertyNames().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> violations.add(Violation.unknown(prefix + name)));
    return this;
  }

  /** Whether the field is there and says something. */
  boolean has(String name) {
    return !object.path(name).isMissingNode() && !object.path(name).isNull();
  }

  /** The field as it is; a missing node where there is none. */
  JsonNode raw(String name) {
    return object.path(name);
  }

  void refuse(Violation violation) {
    violations.add(violation);
  }

  /** A text that isn't blank; null where there is none, or none that keeps the rules. */
  @Nullable String text(String name, int longest, boolean required) {
    String field = prefix + name;
    if (!has(name)) {
      if (required) {
        violations.add(Violation.required(field));
      }
      return null;
    }
    if (!object.path(name).isString()) {
      violations.add(Violation.text(field));
      return null;
    }
    String text = object.path(name).stringValue();
    if (text.length() > longest) {
      violations.add(Violation.tooLong(field, longest));
      return null;
    }
    if (text.isBlank()) {
      violations.add(Violation.required(field));
      return null;
    }
    return text;
  }

  /** A text of one line: an id or a name. */
  @Nullable String line(String name, int longest, boolean required) {
    String text = text(name, longest, required);
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      violations.add(
          new Violation(
              prefix + name,
              "one-line",
              "tidak boleh memuat karakter kendali",
              "must not hold control characters"));
      return null;
    }
    return text;
  }

  /** One of these codes. */
  <E extends Enum<E>> @Nullable E code(String name, Set<E> codes, boolean required) {
    String text = text(name, Integer.MAX_VALUE, required);
    if (text == null) {
      return null;
    }
    for (E code : codes) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    violations.add(Violation.oneOf(prefix + name, codes));
    return null;
  }

  /** A desk's code. */
  @Nullable DeskCode desk(String name, boolean required) {
    String desk = text(name, Integer.MAX_VALUE, required);
    try {
      return desk == null ? null : new DeskCode(desk);
    } catch (IllegalArgumentException e) {
      violations.add(Violation.shape(prefix + name, "ID, NN, NN.NN"));
      return null;
    }
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException naming all that was wrong
   */
  void check() {
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, violations);
    }
  }
}
