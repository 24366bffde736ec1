package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads to where a case or some of its reports are to move. */
final class MoveBody {

  /** A snapshot lists as many: no more can be chosen from. */
  static final int MOST_REPORTS = 5;

  private static final String UUID_SHAPE = "3694c4f7-5358-8f11-af73-4f1787856bb5";
  private static final int LONGEST_UUID = UUID_SHAPE.length();

  private final BodyReader body;
  private final CaseId caseId;
  private final Regions regions;

  /**
   * A reader of where a case goes.
   *
   * @param regions the desks there are
   */
  MoveBody(BodyReader body, CaseId caseId, Regions regions) {
    this.body = body;
    this.caseId = caseId;
    this.regions = regions;
  }

  /** The kabupaten that is to own the case; one that doesn't exist would keep it for ever. */
  @Nullable DeskCode toKabupaten(@Nullable DeskCode desk) {
    DeskCode to = body.desk("toDesk", true);
    if (to == null) {
      return null;
    }
    if (to.tier() != Tier.KABUPATEN || to.equals(desk) || !regions.exists(to.value())) {
      body.refuse(
          new Violation(
              "toDesk",
              "other-kabupaten",
              "harus desk kabupaten atau kota lain",
              "must be the desk of another kabupaten"));
      return null;
    }
    return to;
  }

  /** The id of the case that this one is to become part of. */
  @Nullable String intoCase() {
    String given = body.line("referenceId", LONGEST_UUID, true);
    if (given == null) {
      return null;
    }
    Optional<CaseId> into = uuid(given).map(CaseId::new);
    if (into.isEmpty()) {
      body.refuse(Violation.shape("referenceId", UUID_SHAPE));
      return null;
    }
    if (into.get().equals(caseId)) {
      body.refuse(
          new Violation(
              "referenceId", "other-case", "harus kasus yang lain", "must be another case"));
    }
    return into.get().toString();
  }

  /** The reports that are to become a case of their own, each once. */
  List<ReportId> reports() {
    if (!body.has("reportIds")) {
      body.refuse(Violation.required("reportIds"));
      return List.of();
    }
    JsonNode given = body.raw("reportIds");
    if (!given.isArray() || given.isEmpty()) {
      body.refuse(Violation.shape("reportIds", "[\"" + UUID_SHAPE + "\", …]"));
      return List.of();
    }
    if (given.size() > MOST_REPORTS) {
      body.refuse(Violation.tooMany("reportIds", MOST_REPORTS));
      return List.of();
    }
    Set<ReportId> reports = new LinkedHashSet<>();
    int index = 0;
    for (JsonNode one : given) {
      Optional<UUID> id = one.isString() ? uuid(one.stringValue()) : Optional.empty();
      id.map(ReportId::new)
          .ifPresentOrElse(
              reports::add, refusing(Violation.shape("reportIds[" + index + "]", UUID_SHAPE)));
      index++;
    }
    return List.copyOf(reports);
  }

  private Runnable refusing(Violation violation) {
    return () -> body.refuse(violation);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == LONGEST_UUID ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
