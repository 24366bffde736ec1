package id.siaga.notification.access;

import java.util.Locale;
import java.util.Optional;

/** What a person is at a desk. A supervisor is an operator too, and an operator a viewer. */
public enum Role {
  VIEWER,
  OPERATOR,
  SUPERVISOR,
  /** counts of an area, none so small that it points at somebody; never a text */
  ANALYST,
  /** who read what, and the chains; never a text */
  AUDITOR,
  /** keys of agencies and what is owed to reporters; never a text */
  ADMIN;

  /** The role of a name in lower case, as tokens and chains have it; empty for any other. */
  public static Optional<Role> named(String name) {
    for (Role role : values()) {
      if (role.label().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Its name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has this role may do what that one may. */
  boolean includes(Role other) {
    return this == other
        || (this == SUPERVISOR && (other == OPERATOR || other == VIEWER))
        || (this == OPERATOR && other == VIEWER);
  }
}
