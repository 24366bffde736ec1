package id.siaga.notification.http;

import id.siaga.notification.domain.DeskCommand;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, as a body names them. */
record ActorBody(@Nullable String subject, @Nullable String role) {

  private static final Set<String> FIELDS = Set.of("subject", "role");

  static ActorBody read(BodyReader body) {
    BodyReader actor = body.within("actor").knowing(FIELDS);
    return new ActorBody(
        actor.line("subject", DeskCommand.LONGEST_NAME, true),
        actor.line("role", DeskCommand.LONGEST_NAME, true));
  }

  /** After the check. */
  String checkedSubject() {
    return Objects.requireNonNull(subject);
  }

  /** After the check. */
  String checkedRole() {
    return Objects.requireNonNull(role);
  }
}
