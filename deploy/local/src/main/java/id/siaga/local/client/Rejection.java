package id.siaga.local.client;

/**
 * Why one line of a file was not accepted.
 *
 * @param line in the file, from 1
 * @param field the field that breaks a rule; empty when it is the whole line
 * @param rule code of the rule, or of the problem
 * @param message in words
 */
public record Rejection(long line, String field, String rule, String message) {

  @Override
  public String toString() {
    String place = field.isEmpty() ? "" : field + ": ";
    return "line %d: %s%s (%s)".formatted(line, place, message, rule);
  }
}
