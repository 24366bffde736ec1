package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.http.CommandForm.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of a command about a case; names everything that is wrong with it. */
final class CommandBody {

  private static final Set<CommandKind> KINDS =
      Arrays.stream(CommandKind.values())
          .filter(CommandKind::aboutCase)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CommandKind.class)));

  private static final Set<String> FIELDS =
      Stream.concat(Stream.of("commandId", "kind", "desk"), CommandForm.names())
          .collect(Collectors.toUnmodifiableSet());

  private CommandBody() {}

  /**
   * The command in a body.
   *
   * @param regions the desks there are
   * @param actors in whose name a desk is asked; refuses where it may not be
   * @throws ProblemException when the body is no object, has fields that don't belong to its kind,
   *     or breaks a rule
   */
  static DeskCommand read(
      JsonNode json,
      CaseId caseId,
      Regions regions,
      Instant now,
      Function<DeskCode, Actor> actors) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String commandId = body.line("commandId", DeskCommand.LONGEST_ID, false);
    CommandKind kind = body.code("kind", KINDS, true);
    DeskCode desk = body.desk("desk", true);
    DetailBody detail = new DetailBody(body, new MoveBody(body, caseId, regions));
    if (kind != null) {
      CommandForm form = CommandForm.of(kind);
      refuseForeign(body, kind, form);
      detail.read(kind, form, desk, now);
      checkDesk(body, kind, desk);
    }
    body.check();
    Actor actor = actors.apply(Objects.requireNonNull(desk));
    return new DeskCommand(
        commandId == null ? UUID.randomUUID().toString() : commandId,
        Objects.requireNonNull(kind),
        desk,
        caseId,
        actor.subject(),
        actor.role(),
        now,
        detail.detail());
  }

  private static void refuseForeign(BodyReader body, CommandKind kind, CommandForm form) {
    for (Field field : Field.values()) {
      if (!form.has(field)) {
        field.names().stream()
            .filter(body::has)
            .forEach(name ->
                body.refuse(
                    Violation.forbidden(
                        name, "bukan bagian dari " + kind, "does not belong to " + kind)));
      }
    }
  }

  private static void checkDesk(BodyReader body, CommandKind kind, @Nullable DeskCode desk) {
    if (kind == CommandKind.TAKE_OVER && desk != null && desk.tier() == Tier.KABUPATEN) {
      body.refuse(
          new Violation(
              "desk",
              "upper-desk",
              "hanya desk provinsi atau nasional yang mengambil alih",
              "only a province's or the national desk takes over"));
    }
  }
}
