package id.siaga.scoring.domain;

import java.util.Locale;

/** Why a record about models counts for nothing. */
public enum ModelRefusal {
  /** it can't be decoded, or breaks a rule of the contract */
  MALFORMED,
  /** the activation came before all parts of its model had */
  INCOMPLETE,
  /** the parts don't make the model that was hashed */
  WRONG_HASH,
  /** a version that this service doesn't bring along */
  NOT_BUNDLED,
  /** bytes that are no model to this service */
  UNREADABLE,
  /** activated under a role that may not */
  ROLE_MAY_NOT;

  /** As metrics and logs name it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
