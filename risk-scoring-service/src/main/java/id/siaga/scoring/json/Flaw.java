package id.siaga.scoring.json;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;

/**
 * A field that breaks a rule. It never holds what the field says: that may be report text.
 *
 * @param field its name; empty for the whole
 * @param arguments what the message needs, as {@link Rule} says
 */
public record Flaw(String field, Rule rule, List<String> arguments) {

  public Flaw {
    arguments = List.copyOf(arguments);
  }

  static Flaw of(String field, Rule rule, Object... arguments) {
    return new Flaw(field, rule, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /**
   * What is wrong, as the predicate of a sentence about the field.
   *
   * @param words the messages; of {@code problems.properties}
   */
  public String message(ResourceBundle words) {
    return new MessageFormat(words.getString("violation." + rule.code()), words.getLocale())
        .format(arguments.toArray());
  }
}
