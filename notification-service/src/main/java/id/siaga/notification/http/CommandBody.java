package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of a command; collects everything that is wrong with it. */
final class CommandBody {

  private static final Set<String> FIELDS =
      Set.of("commandId", "kind", "desk", "reason", "targetTier", "actor");
  private static final Set<String> ACTOR_FIELDS = Set.of("subject", "role");

  private final JsonNode body;
  private final List<Violation> violations = new ArrayList<>();

  private CommandBody(JsonNode body) {
    this.body = body;
  }

  /**
   * The command in a body.
   *
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static DeskCommand read(JsonNode json, CaseId caseId, Instant now) {
    if (!json.isObject()) {
      throw new ProblemException(ProblemType.MALFORMED_BODY);
    }
    return new CommandBody(json).command(caseId, now);
  }

  private DeskCommand command(CaseId caseId, Instant now) {
    unknownFields(body, FIELDS, "");
    String commandId = text(body, "commandId", "commandId", DeskCommand.LONGEST_ID, false);
    CommandKind kind = code("kind", CommandKind.class, true);
    DeskCode desk = desk();
    String reason =
        text(
            body,
            "reason",
            "reason",
            DeskCommand.LONGEST_REASON,
            kind != null && kind.needsReason());
    Tier targetTier = code("targetTier", Tier.class, kind == CommandKind.ESCALATE);
    checkTarget(kind, desk, targetTier);
    checkOwner(kind, desk);
    JsonNode actor = body.path("actor");
    if (actor.isObject()) {
      unknownFields(actor, ACTOR_FIELDS, "actor.");
    }
    String subject = text(actor, "subject", "actor.subject", DeskCommand.LONGEST_NAME, true);
    String role = text(actor, "role", "actor.role", DeskCommand.LONGEST_NAME, true);
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, violations);
    }
    return new DeskCommand(
        commandId == null ? UUID.randomUUID().toString() : commandId,
        Objects.requireNonNull(kind),
        Objects.requireNonNull(desk),
        caseId,
        Objects.requireNonNull(subject),
        Objects.requireNonNull(role),
        now,
        reason,
        targetTier);
  }

  private @Nullable DeskCode desk() {
    String desk = text(body, "desk", "desk", 5, true);
    try {
      return desk == null ? null : new DeskCode(desk);
    } catch (IllegalArgumentException e) {
      violations.add(Violation.shape("desk", "ID, NN, NN.NN"));
      return null;
    }
  }

  private void checkTarget(
      @Nullable CommandKind kind, @Nullable DeskCode desk, @Nullable Tier target) {
    if (target == null || kind == null || desk == null) {
      return;
    }
    if (kind != CommandKind.ESCALATE) {
      violations.add(
          Violation.forbidden("targetTier", "hanya untuk ESCALATE", "is for ESCALATE only"));
    } else if (target.compareTo(desk.tier()) <= 0) {
      violations.add(
          new Violation(
              "targetTier",
              "above-desk",
              "harus di atas jenjang " + desk.tier(),
              "must lie above tier " + desk.tier()));
    }
  }

  private void checkOwner(@Nullable CommandKind kind, @Nullable DeskCode desk) {
    if (kind != null && kind.endsCase() && desk != null && desk.tier() != Tier.KABUPATEN) {
      violations.add(
          new Violation(
              "kind",
              "owner-only",
              "hanya desk kabupaten pemilik yang mengakhiri kasus",
              "only the owning kabupaten desk ends a case"));
    }
  }

  private <E extends Enum<E>> @Nullable E code(String field, Class<E> type, boolean required) {
    String code = text(body, field, field, DeskCommand.LONGEST_NAME, required);
    try {
      return code == null ? null : Enum.valueOf(type, code);
    } catch (IllegalArgumentException e) {
      violations.add(Violation.oneOf(field, EnumSet.allOf(type)));
      return null;
    }
  }

  private @Nullable String text(
      JsonNode parent, String name, String field, int longest, boolean required) {
    JsonNode value = parent.path(name);
    if (value.isMissingNode() || value.isNull()) {
      if (required) {
        violations.add(Violation.required(field));
      }
      return null;
    }
    if (!value.isString()) {
      violations.add(Violation.text(field));
      return null;
    }
    String text = value.stringValue();
    if (text.length() > longest) {
      violations.add(Violation.tooLong(field, longest));
      return null;
    }
    if (text.isBlank()) {
      violations.add(Violation.required(field));
      return null;
    }
    return text;
  }

  private void unknownFields(JsonNode object, Set<String> known, String prefix) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> violations.add(Violation.unknown(prefix + name)));
  }
}
