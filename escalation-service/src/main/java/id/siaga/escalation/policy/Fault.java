package id.siaga.escalation.policy;

/**
 * What is wrong with a policy's text.
 *
 * @param line from 1
 * @param column from 1
 * @param path of the field, such as {@code rules[2].when.severity[0]}; empty for the whole
 * @param rule what must be, such as {@code must be one of …}
 */
public record Fault(int line, int column, String path, String rule) {

  /** As compilers write it, so that editors find the place: {@code file:line:column: …}. */
  public String in(String file) {
    return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? rule : path + ": " + rule);
  }
}
