package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.DutyShift;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of a roster; names everything that is wrong with it. */
final class RosterBody {

  private static final Set<String> FIELDS = Set.of("commandId", "shifts", "reason");
  private static final Set<String> SHIFT_FIELDS = Set.of("start", "end", "officer", "deputy");
  private static final int LONGEST_TIME = 40;
  private static final String TIME_SHAPE = "2024-11-27T07:00:00+07:00";

  private RosterBody() {}

  /** A shift and where it stands in the body. */
  private record Placed(int index, DutyShift shift) {}

  /**
   * The command in a body; its shifts may come in any order.
   *
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static DeskCommand read(JsonNode json, DeskCode desk, Instant now, Actor actor) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String commandId = body.line("commandId", DeskCommand.LONGEST_ID, false);
    List<DutyShift> shifts = shifts(body);
    String reason = body.text("reason", DeskCommand.LONGEST_REASON, false);
    body.check();
    return new DeskCommand(
        commandId == null ? UUID.randomUUID().toString() : commandId,
        CommandKind.SET_ROSTER,
        desk,
        null,
        actor.subject(),
        actor.role(),
        now,
        CommandDetail.ofRoster(shifts, reason));
  }

  private static List<DutyShift> shifts(BodyReader body) {
    JsonNode given = body.raw("shifts");
    if (!given.isArray()) {
      body.refuse(
          body.has("shifts")
              ? Violation.shape("shifts", "[{\"start\", \"end\", \"officer\", \"deputy\"}, …]")
              : Violation.required("shifts"));
      return List.of();
    }
    if (given.size() > DutyShift.MOST) {
      body.refuse(Violation.tooMany("shifts", DutyShift.MOST));
      return List.of();
    }
    List<Placed> shifts = new ArrayList<>();
    for (int index = 0; index < given.size(); index++) {
      DutyShift shift = shift(body, index);
      if (shift != null) {
        shifts.add(new Placed(index, shift));
      }
    }
    shifts.sort(Comparator.comparing(placed -> placed.shift().start()));
    refuseOverlaps(body, shifts);
    return shifts.stream().map(Placed::shift).toList();
  }

  private static @Nullable DutyShift shift(BodyReader body, int index) {
    BodyReader given = body.within("shifts", index).knowing(SHIFT_FIELDS);
    Instant start = time(given, "start");
    Instant end = time(given, "end");
    String officer = given.line("officer", DutyShift.LONGEST_NAME, true);
    String deputy = given.line("deputy", DutyShift.LONGEST_NAME, false);
    if (start == null || end == null || officer == null) {
      return null;
    }
    if (!start.isBefore(end)) {
      given.refuse(
          new Violation(
              given.named("end"), "after-start", "harus setelah start", "must lie after start"));
      return null;
    }
    return new DutyShift(start, end, officer, deputy);
  }

  private static @Nullable Instant time(BodyReader given, String name) {
    String text = given.text(name, LONGEST_TIME, true);
    if (text == null) {
      return null;
    }
    Instant time = TimeBody.moment(text).orElse(null);
    if (time == null) {
      given.refuse(Violation.shape(given.named(name), TIME_SHAPE));
      return null;
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuseOverlaps(BodyReader body, List<Placed> shifts) {
    for (int i = 1; i < shifts.size(); i++) {
      Placed before = shifts.get(i - 1);
      if (shifts.get(i).shift().start().isBefore(before.shift().end())) {
        body.refuse(
            new Violation(
                "shifts[" + shifts.get(i).index() + "].start",
                "overlap",
                "mulai sebelum shifts[" + before.index() + "] berakhir",
                "begins before shifts[" + before.index() + "] ends"));
      }
    }
  }
}
