package id.siaga.intake.domain;

import java.util.Arrays;
import java.util.List;

/**
 * A field that breaks a rule.
 *
 * @param field path in the body, or name of a header
 * @param arguments what the message needs, as {@link Rule} says
 */
public record Violation(String field, Rule rule, List<String> arguments) {

  public Violation {
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String field, Rule rule, Object... arguments) {
    return new Violation(field, rule, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  static Violation of(Field field, Rule rule, Object... arguments) {
    return of(field.path(), rule, arguments);
  }

  /** Tells that a field is missing, unless it is already told what is wrong with it. */
  static void addMissing(Field field, List<Violation> violations) {
    if (violations.stream().noneMatch(v -> v.field().equals(field.path()))) {
      violations.add(of(field, Rule.REQUIRED));
    }
  }

  /** Key of the message that explains it. */
  public String messageKey() {
    return "violation." + rule.code();
  }
}
