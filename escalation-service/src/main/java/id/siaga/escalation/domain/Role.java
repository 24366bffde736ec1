package id.siaga.escalation.domain;

import java.util.Locale;
import java.util.Optional;

/** The roles under which people act. */
public enum Role {
  VIEWER,
  OPERATOR,
  SUPERVISOR,
  ANALYST,
  AUDITOR,
  ADMIN;

  /** The role of a name in any case; empty for a name that is none. */
  public static Optional<Role> named(String name) {
    try {
      return Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
