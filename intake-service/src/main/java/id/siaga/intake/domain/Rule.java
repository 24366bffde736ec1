package id.siaga.intake.domain;

import java.util.Locale;

/** What a field of a submission can break. */
public enum Rule {
  /** it must be there and not blank */
  REQUIRED,
  /** the contract has no such field */
  UNKNOWN_FIELD,
  /** it would name a person; identities don't travel in reports */
  PERSONAL_DATA,
  /** the agency is known by its key, never by what the body says */
  AGENCY_FROM_KEY,
  /** it is there twice */
  REPEATED,
  /** it has another JSON type; argument: the right one */
  WRONG_TYPE,
  /** argument: the most characters */
  TOO_LONG,
  /** argument: the most entries */
  TOO_MANY,
  /** it holds a control character other than tab and line ends */
  CONTROL_CHARACTER,
  /** it holds half of a surrogate pair */
  NOT_UNICODE,
  /** argument: the allowed values */
  NOT_ALLOWED,
  /** argument: the right form */
  BAD_FORMAT,
  /** no region has this code */
  UNKNOWN_REGION,
  /** it lies in another region; argument: the one it should lie in */
  OUTSIDE_PARENT,
  /** argument: how many minutes ahead a clock may be */
  IN_FUTURE,
  /** argument: the earliest time for its mode */
  TOO_OLD,
  /** header and body name different keys */
  DIFFERENT_KEYS,
  /** argument: the field it can't stand beside */
  EXCLUSIVE,
  /** a batch has a key for each line, not one for all */
  ONE_KEY_FOR_MANY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name of the rule in answers, for example {@code too-long}. */
  public String code() {
    return code;
  }
}
