package id.siaga.notification.access;

import id.siaga.events.domain.DeskCode;
import java.util.Optional;

/**
 * A role at a desk, {@code operator@17.07} in a token. It holds at the same place's desk of a drill
 * too.
 *
 * @param desk of what is real; a drill is no post of its own
 */
public record Post(Role role, DeskCode desk) {

  public Post {
    if (desk.drill()) {
      throw new IllegalArgumentException("nobody is posted at a drill's desk: " + desk);
    }
  }

  /** The post of that text; empty for a text that is none. */
  public static Optional<Post> parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    try {
      DeskCode desk = new DeskCode(text.substring(at + 1));
      return Role.named(text.substring(0, at))
          .filter(role -> !desk.drill())
          .map(role -> new Post(role, desk));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it is at that desk, or at the desk of a drill at the same place. */
  boolean at(DeskCode other) {
    return desk.equals(other.real());
  }

  /** Whether it is at that desk or at one above it. */
  boolean atOrAbove(DeskCode other) {
    DeskCode real = other.real();
    return at(real) || real.above().filter(this::atOrAbove).isPresent();
  }

  @Override
  public String toString() {
    return role.label() + "@" + desk;
  }
}
