package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of a judgement of a policy; names everything that is wrong with it. */
final class JudgementBody {

  private static final Set<String> FIELDS =
      Set.of("commandId", "desks", "sha256", "kind", "reason", "onBehalfOf");
  private static final Set<CommandKind> KINDS =
      EnumSet.of(CommandKind.APPROVE_POLICY, CommandKind.DECLINE_POLICY);
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private JudgementBody() {}

  /**
   * The judgement in a body.
   *
   * @param subject who judges
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static Judgement read(JsonNode json, Regions regions, Instant now, String subject) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String id = body.line("commandId", ActivationBody.LONGEST_ID, false);
    CommandKind kind = body.code("kind", KINDS, true);
    NavigableSet<DeskCode> desks = ActivationBody.desks(body, regions);
    String sha256 = sha256(body);
    boolean declines = kind == CommandKind.DECLINE_POLICY;
    String reason = body.text("reason", DeskCommand.LONGEST_REASON, declines);
    DeskCode office = body.desk("onBehalfOf", false);
    body.check();
    return new Judgement(
        id == null ? UUID.randomUUID().toString() : id,
        Objects.requireNonNull(kind),
        List.copyOf(desks),
        Objects.requireNonNull(sha256),
        reason,
        subject,
        now,
        office);
  }

  private static @Nullable String sha256(BodyReader body) {
    String given = body.line("sha256", Integer.MAX_VALUE, true);
    if (given != null && !SHA_256.matcher(given).matches()) {
      body.refuse(Violation.shape("sha256", "64 × 0-9a-f"));
    }
    return given;
  }
}
