package id.siaga.notification.http;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.CloseReason;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.IncidentClass;
import id.siaga.notification.domain.Institution;
import id.siaga.notification.domain.ReferralOutcome;
import id.siaga.notification.http.CommandForm.Field;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a command says beside its kind, by the form of that kind. */
final class DetailBody {

  private static final Set<String> CLASS_FIELDS = Set.of("category", "topic", "severity");

  private final BodyReader body;
  private final MoveBody moves;
  private @Nullable String reason;
  private @Nullable Tier targetTier;
  private @Nullable IncidentClass classified;
  private @Nullable CloseReason closeReason;
  private @Nullable Instant until;
  private @Nullable DeskCode toDesk;
  private @Nullable String referenceId;
  private @Nullable Institution institution;
  private @Nullable ReferralOutcome outcome;
  private List<ReportId> reportIds = List.of();

  DetailBody(BodyReader body, MoveBody moves) {
    this.body = body;
    this.moves = moves;
  }

  void read(CommandKind kind, CommandForm form, @Nullable DeskCode desk, Instant now) {
    if (form.has(Field.REFERENCE_ID)) {
      referenceId =
          kind == CommandKind.MERGE
              ? moves.intoCase()
              : body.line("referenceId", DeskCommand.LONGEST_ID, true);
    }
    if (form.has(Field.CLASSIFIED)) {
      classified = classified();
    }
    if (form.has(Field.TARGET_TIER)) {
      targetTier = targetTier(desk);
    }
    if (form.has(Field.CLOSE_REASON)) {
      closeReason = body.code("closeReason", EnumSet.allOf(CloseReason.class), true);
    }
    if (form.has(Field.TO_DESK)) {
      toDesk = kind == CommandKind.TRANSFER ? moves.toKabupaten(desk) : toDesk(desk);
    }
    if (form.has(Field.INSTITUTION)) {
      institution = body.code("institution", EnumSet.allOf(Institution.class), true);
    }
    if (form.has(Field.OUTCOME)) {
      outcome = body.code("outcome", EnumSet.allOf(ReferralOutcome.class), true);
    }
    if (form.has(Field.REPORT_IDS)) {
      reportIds = moves.reports();
    }
    if (form.has(Field.TIME)) {
      until = TimeBody.read(body, now, form.longest());
    }
    if (form.has(Field.REASON)) {
      reason = body.text("reason", DeskCommand.LONGEST_REASON, form.needs(Field.REASON));
    }
  }

  CommandDetail detail() {
    return new CommandDetail(
        reason,
        targetTier,
        classified,
        closeReason,
        until,
        toDesk,
        referenceId,
        institution,
        outcome,
        reportIds,
        null,
        null,
        List.of());
  }

  private @Nullable IncidentClass classified() {
    if (!body.has("classified")) {
      body.refuse(Violation.required("classified"));
      return null;
    }
    BodyReader given = body.within("classified").knowing(CLASS_FIELDS);
    Category category = given.code("category", EnumSet.allOf(Category.class), true);
    IncidentTopic topic = given.code("topic", EnumSet.allOf(IncidentTopic.class), true);
    Severity severity = given.code("severity", EnumSet.allOf(Severity.class), true);
    if (category == Category.NIHIL) {
      body.refuse(nihil("classified.category"));
    }
    if (severity == Severity.NIHIL) {
      body.refuse(nihil("classified.severity"));
    }
    return category == null || topic == null || severity == null
        ? null
        : new IncidentClass(category, topic, severity);
  }

  private static Violation nihil(String field) {
    return new Violation(
        field,
        "not-nihil",
        "NIHIL bukan koreksi kelas: tutup kasusnya",
        "NIHIL is no class of a case: close the case instead");
  }

  private @Nullable Tier targetTier(@Nullable DeskCode desk) {
    Tier target = body.code("targetTier", EnumSet.allOf(Tier.class), true);
    if (target != null && desk != null && target.compareTo(desk.tier()) <= 0) {
      body.refuse(
          new Violation(
              "targetTier",
              "above-desk",
              "harus di atas jenjang " + desk.tier(),
              "must lie above tier " + desk.tier()));
    }
    return target;
  }

  private @Nullable DeskCode toDesk(@Nullable DeskCode desk) {
    DeskCode below = body.desk("toDesk", true);
    if (below != null && desk != null && !above(desk, below)) {
      body.refuse(
          new Violation(
              "toDesk",
              "below-desk",
              "harus desk di bawah " + desk,
              "must be a desk below " + desk));
    }
    return below;
  }

  private static boolean above(DeskCode desk, DeskCode below) {
    return below.tier().compareTo(desk.tier()) < 0 && below.at(desk.tier()).equals(desk);
  }
}
