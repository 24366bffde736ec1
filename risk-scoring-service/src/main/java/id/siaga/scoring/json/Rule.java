package id.siaga.scoring.json;

import java.util.Locale;

/** What a field can break; the codes are those of intake's answers. */
public enum Rule {
  /** it must be there and not blank */
  REQUIRED,
  /** there is no such field */
  UNKNOWN_FIELD,
  /** it is there twice */
  REPEATED,
  /** it has another JSON type; argument: the right one */
  WRONG_TYPE,
  /** argument: the most characters */
  TOO_LONG,
  /** it holds half of a surrogate pair */
  NOT_UNICODE,
  /** argument: the allowed values */
  NOT_ALLOWED,
  /** a severity that is NIHIL, or is not, when the category is the other */
  NIHIL_TOGETHER;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name of the rule in answers, for example {@code too-long}. */
  public String code() {
    return code;
  }
}
