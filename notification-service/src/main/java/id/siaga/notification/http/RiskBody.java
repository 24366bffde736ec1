package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.RiskAssessment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads entries of a risk register; names everything that is wrong with them. */
final class RiskBody {

  private static final Set<String> FIELDS = Set.of("commandId", "assessments");
  private static final Set<String> ENTRY_FIELDS =
      Set.of("place", "topic", "level", "assessedOn", "note");
  private static final String SHAPE = "[{\"place\", \"topic\", \"level\", \"assessedOn\"?}, …]";
  private static final int LONGEST_CODE = 13;

  private RiskBody() {}

  /**
   * The entries in a body.
   *
   * @param places the kecamatan and desa of the desk
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static List<RiskAssessment> read(
      JsonNode json, DeskCode desk, Regions places, Instant now, Actor actor) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String given = body.line("commandId", DeskCommand.LONGEST_ID, false);
    String id = given == null ? UUID.randomUUID().toString() : given;
    JsonNode list = body.raw("assessments");
    if (!list.isArray() || list.isEmpty()) {
      body.refuse(
          body.has("assessments")
              ? Violation.shape("assessments", SHAPE)
              : Violation.required("assessments"));
    } else if (list.size() > RiskAssessment.MOST) {
      body.refuse(Violation.tooMany("assessments", RiskAssessment.MOST));
    }
    body.check();
    LocalDate today = LocalDate.ofInstant(now, Regions.zone(desk.value()));
    List<RiskAssessment> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int index = 0; index < list.size(); index++) {
      BodyReader one = body.within("assessments", index).knowing(ENTRY_FIELDS);
      String place = place(one, places);
      IncidentTopic topic = one.code("topic", EnumSet.allOf(IncidentTopic.class), true);
      Severity level = one.code("level", EnumSet.allOf(Severity.class), true);
      LocalDate on = date(one, today);
      String note = one.line("note", RiskAssessment.LONGEST_NOTE, false);
      if (place != null && topic != null && level != null && on != null) {
        RiskAssessment entry =
            new RiskAssessment(
                id + ":" + index,
                desk,
                place,
                topic,
                level,
                on,
                note,
                actor.subject(),
                actor.role(),
                now);
        if (!names.add(entry.name())) {
          one.refuse(
              new Violation(
                  one.named("place"),
                  "twice",
                  "sudah ada untuk topik dan tanggal itu",
                  "is there already for that topic and date"));
        }
        entries.add(entry);
      }
    }
    body.check();
    return entries;
  }

  private static @Nullable String place(BodyReader one, Regions places) {
    String place = one.line("place", LONGEST_CODE, true);
    if (place != null && !places.exists(place)) {
      one.refuse(
          new Violation(
              one.named("place"),
              "place",
              "bukan kode kecamatan atau desa di kabupaten ini",
              "is no kecamatan or desa of this kabupaten"));
      return null;
    }
    return place;
  }

  private static @Nullable LocalDate date(BodyReader one, LocalDate today) {
    String text = one.line("assessedOn", "2026-11-26".length(), false);
    if (text == null) {
      return one.has("assessedOn") ? null : today;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isAfter(today)) {
        return date;
      }
      one.refuse(
          new Violation(
              one.named("assessedOn"),
              "future",
              "tidak boleh di masa depan",
              "must not lie in the future"));
    } catch (DateTimeParseException e) {
      one.refuse(Violation.shape(one.named("assessedOn"), "2026-11-26"));
    }
    return null;
  }
}
