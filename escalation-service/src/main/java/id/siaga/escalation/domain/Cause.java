package id.siaga.escalation.domain;

/**
 * The message that made a change.
 *
 * @param kind what it was
 * @param id its id
 */
public record Cause(Kind kind, String id) {

  /** Kinds of messages a desk handles. */
  public enum Kind {
    REPORT,
    FORWARD,
    COMMAND,
    DEADLINE
  }
}
