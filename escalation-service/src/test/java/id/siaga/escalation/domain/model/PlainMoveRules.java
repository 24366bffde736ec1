package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.Referral;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands against a referral, a move or a roster, in the model. */
final class PlainMoveRules {

  private PlainMoveRules() {}

  static boolean valid(List<DutyRoster.Shift> shifts) {
    Instant end = Instant.MIN;
    for (DutyRoster.Shift shift : shifts) {
      if (shift.start().isBefore(end) || !shift.end().isAfter(shift.start())) {
        return false;
      }
      end = shift.end();
    }
    return shifts.size() <= 100;
  }

  static @Nullable String refer(PlainCase file, Instant due, Instant now) {
    if (!due.isAfter(now)) {
      return "time-passed";
    }
    if (due.isAfter(now.plus(Duration.ofDays(90)))) {
      return "referral-too-long";
    }
    long open =
        file.asked.values().stream().filter(r -> r.status() != Referral.Status.ANSWERED).count();
    return open < 10 ? null : "too-many-referrals";
  }

  static @Nullable String answer(PlainCase file, String id) {
    PlainCase.Asked asked = file.asked.get(id);
    if (asked == null) {
      return "no-such-referral";
    }
    return asked.status() == Referral.Status.ANSWERED ? "referral-answered" : null;
  }

  static @Nullable String transfer(PlainCase file, DeskCode to) {
    if (notItsOwners(file) != null) {
      return notItsOwners(file);
    }
    if (to.tier() != Tier.KABUPATEN || to.equals(file.desk)) {
      return "desk-no-other-kabupaten";
    }
    if (file.content.mode != ReportMode.LIVE) {
      return "not-live";
    }
    return file.content.mayLeave() ? null : "lawful-expression-stays";
  }

  static @Nullable String merge(PlainDesk desk, PlainCase file, CaseId into) {
    if (notItsOwners(file) != null) {
      return notItsOwners(file);
    }
    if (into.equals(file.id)) {
      return "same-case";
    }
    PlainCase target = desk.cases.get(into);
    if (target == null || !target.owned()) {
      return "no-such-target";
    }
    if (target.ended) {
      return "target-ended";
    }
    if (!target.leads()) {
      return "upper-desk-holds-it";
    }
    if (file.content.mode != target.content.mode) {
      return "other-mode";
    }
    if (file.content.classified.topic() != target.content.classified.topic()) {
      return "other-topic";
    }
    return lawful(file) == lawful(target) ? null : "lawful-expression-stays";
  }

  private static boolean lawful(PlainCase file) {
    return file.content.severity() == Severity.RENDAH
        && file.content.classified.topic().lawfulExpression();
  }

  static @Nullable String split(PlainCase file, List<ReportId> reports) {
    if (notItsOwners(file) != null) {
      return notItsOwners(file);
    }
    HashSet<ReportId> wanted = new HashSet<>(reports);
    boolean known = wanted.stream().allMatch(id -> PlainMoves.stands(file.content, id));
    if (wanted.isEmpty() || !known) {
      return "no-such-report";
    }
    return wanted.size() == file.content.listed.size() ? "nothing-left" : null;
  }

  private static @Nullable String notItsOwners(PlainCase file) {
    if (!file.owned()) {
      return "only-owner-moves";
    }
    return file.leads() ? null : "upper-desk-holds-it";
  }
}
