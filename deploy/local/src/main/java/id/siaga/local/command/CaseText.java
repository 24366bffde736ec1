package id.siaga.local.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A case as a person reads it: what it is, then each desk, then its reports. */
final class CaseText {

  private final PrintWriter out;
  private final Instant now;
  private final String owner;

  private CaseText(PrintWriter out, Instant now, String owner) {
    this.out = out;
    this.now = now;
    this.owner = owner;
  }

  /**
   * Prints it.
   *
   * @param copies at least one desk's; the first is the one that is read
   */
  static void print(JsonNode copies, Instant now, PrintWriter out) {
    JsonNode first = copies.path(0);
    CaseText text = new CaseText(out, now, first.path("owner").asString(""));
    text.whatItIs(first);
    text.alike(first.path("alike"));
    copies.forEach(text::desk);
    text.reports(first);
  }

  private void whatItIs(JsonNode one) {
    line("case %s".formatted(value(one, "caseId")));
    line(
        "  %s %s/%s  %s (%s)%s%s"
            .formatted(
                value(one, "severity"),
                value(one, "category"),
                value(one, "topic"),
                value(one, "ownerName"),
                owner,
                value(one, "mode").equals("LIVE") ? "" : "  " + value(one, "mode"),
                one.path("needsReview").asBoolean(false) ? "  needs review" : ""));
    line(
        "  opened %s, %d report(s)%s from %s%s"
            .formatted(
                at(one, "openedAt"),
                one.path("reportCount").asInt(0),
                one.path("withdrawnCount").asInt(0) > 0
                    ? ", %d of them withdrawn".formatted(one.path("withdrawnCount").asInt())
                    : "",
                one.path("agencies")
                    .valueStream()
                    .map(CaseText::plain)
                    .collect(Collectors.joining(", ")),
                standing(one)));
    one.path("standing")
        .forEach(count ->
            line(
                "  standing: %d × %s %s"
                    .formatted(
                        count.path("reports").asInt(0),
                        value(count, "severity"),
                        value(count, "category"))));
    JsonNode override = one.path("classOverride");
    if (override.isObject()) {
      line(
          "  class set by %s: %s"
              .formatted(person(override, "by", "at"), value(override, "reason")));
    }
    JsonNode proposal = one.path("proposal");
    if (proposal.isObject()) {
      line(
          "  proposed by %s: lower it to %s %s; %s  (proposal %s)"
              .formatted(
                  person(proposal, "by", "at"),
                  value(proposal.path("classified"), "severity"),
                  value(proposal.path("classified"), "category"),
                  value(proposal, "reason"),
                  value(proposal, "proposalId")));
    }
  }

  private void alike(JsonNode alike) {
    if (alike.isObject()) {
      line(
          "  alike: %d kabupaten of the province, %d province(s), %d report(s)"
              .formatted(
                  alike.path("kabupaten").asInt(1),
                  alike.path("provinces").asInt(1),
                  alike.path("reportIds").size()));
    }
  }

  private void desk(JsonNode one) {
    line("");
    line(
        "desk %s %s: %s%s%s"
            .formatted(
                value(one, "desk"),
                value(one, "deskName"),
                value(one, "status"),
                after(", ", one, "closeReason"),
                after(", led by ", one, "lead")));
    due(one);
    said("  acknowledged ", at(one, "acknowledgedAt"), after(" by ", one, "acknowledgedBy"));
    said("  handled by ", value(one, "handler"), "");
    said("  snoozed until ", at(one, "snoozedUntil"), "");
    duty(one.path("duty"));
    link("  goes on in case ", one.path("movedTo"));
    link("  came from case ", one.path("cameFrom"));
    one.path("reasons")
        .forEach(reason ->
            line(
                "  why here: %s (%s)"
                    .formatted(value(reason, "explanation"), value(reason, "rule"))));
    one.path("directives").forEach(this::directive);
    one.path("referrals").forEach(this::referral);
    one.path("notes")
        .forEach(note ->
            line(
                "  %s %s (%s): %s%s"
                    .formatted(
                        at(note, "at"),
                        value(note, "by"),
                        value(note, "role"),
                        value(note, "kind"),
                        after(" – ", note, "text"))));
  }

  private void due(JsonNode one) {
    String next = CaseTable.deadline(one, now);
    if (!next.equals("-")) {
      line("  due: %s".formatted(next));
    }
    if (one.path("missedDeadlines").asInt(0) > 0) {
      line("  missed %d deadline(s)".formatted(one.path("missedDeadlines").asInt()));
    }
  }

  private void directive(JsonNode one) {
    line(
        "  directive %s → %s, due %s, %s: %s  (directive %s)"
            .formatted(
                value(one, "fromDesk"),
                value(one, "toDesk"),
                at(one, "due"),
                value(one, "status"),
                value(one, "text"),
                value(one, "directiveId")));
    said("    done by ", value(one, "doneBy"), after(": ", one, "outcome"));
  }

  private void referral(JsonNode one) {
    line(
        "  referred to %s, due %s, %s: %s  (referral %s)"
            .formatted(
                value(one, "institution"),
                at(one, "due"),
                value(one, "status"),
                value(one, "text"),
                value(one, "referralId")));
    said(
        "    ",
        value(one, "outcome"),
        after(" by ", one, "recordedBy") + after(": ", one, "answer"));
  }

  private void duty(JsonNode duty) {
    said(
        "  on duty: ",
        value(duty, "officer"),
        after(", deputy ", duty, "deputy")
            + (duty.has("calledAt")
                ? ", called " + at(duty, "calledAt")
                : duty.has("callAt") ? ", to be called " + at(duty, "callAt") : ""));
  }

  private void link(String label, JsonNode link) {
    said(label, value(link, "caseId"), after(" at desk ", link, "desk"));
  }

  private void reports(JsonNode one) {
    for (JsonNode report : one.path("reports")) {
      line("");
      line(
          "report %s  %s  %s%s%s"
              .formatted(
                  value(report, "reportId"),
                  value(report, "agency"),
                  at(report, "occurredAt"),
                  after("  TPS ", report, "tps"),
                  value(report, "state").equals("STANDING") ? "" : "  " + value(report, "state")));
      line("  %s".formatted(value(report, "text")));
    }
  }

  private String person(JsonNode object, String by, String at) {
    return value(object, by) + " " + at(object, at);
  }

  private String at(JsonNode object, String field) {
    return When.of(object, field).map(time -> When.clock(time, owner)).orElse("");
  }

  /** A line of a value that is there. */
  private void said(String label, String value, String rest) {
    if (!value.isEmpty()) {
      line(label + value + rest);
    }
  }

  private void line(String text) {
    out.println(text);
  }

  private static String after(String label, JsonNode object, String field) {
    String value = value(object, field);
    return value.isEmpty() ? "" : label + value;
  }

  private static String value(JsonNode object, String field) {
    return plain(object.path(field));
  }

  /** How many agencies still say so, where that isn't all of them. */
  private static String standing(JsonNode one) {
    int standing = one.path("independentAgencies").asInt(-1);
    return standing < 0 || standing == one.path("agencies").size()
        ? ""
        : ", standing from %d".formatted(standing);
  }

  private static String plain(JsonNode value) {
    return Plain.text(value.asString(""));
  }
}
