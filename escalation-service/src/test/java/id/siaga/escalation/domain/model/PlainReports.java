package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseLink;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a desk of the model does with a report. */
final class PlainReports {

  private final PlainDesk desk;
  private final Instant now;

  PlainReports(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  void take(ScoredReport report) {
    PlainDesk.Mark known = desk.marks.get(report.id());
    if (known != null) {
      if (!known.body().equals(report.contentHash())) {
        desk.enters(AuditKind.REPORT_CONFLICT);
      }
      return;
    }
    PlainCase followed = followed(report);
    if (followed != null) {
      followOrPassOn(followed, report);
    } else if (report.classification().category() == Category.NIHIL) {
      mark(report, null);
      desk.enters(AuditKind.REPORT_NIHIL);
    } else {
      PlainCase file = match(report);
      if (file == null) {
        open(report);
      } else {
        join(file, report);
      }
    }
  }

  private void mark(ScoredReport report, @Nullable PlainCase file) {
    desk.marks.put(
        report.id(),
        new PlainDesk.Mark(report.contentHash(), report.agency(), file == null ? null : file.id));
  }

  private void open(ScoredReport report) {
    var id = DerivedId.caseOf(desk.code, report.id());
    PlainContent content = new PlainContent(report);
    PlainCase file = new PlainCase(id, desk.code, desk.code, desk.policy(), content);
    Policy.Decision decision = file.decision(now);
    content.tiers.addAll(decision.tiers());
    file.acknowledgeBy = file.acknowledgeBy(decision, now);
    file.resolveBy = PlainCase.resolveBy(decision, now);
    file.because(decision.rule());
    desk.cases.put(id, file);
    mark(report, file);
    attract(file, report);
    desk.enters(AuditKind.CASE_OPENED);
    new PlainSightings(desk, now).tell(file, null, candidate(file, report));
    desk.tellsAbove(file, Set.of(), true);
  }

  private void join(PlainCase file, ScoredReport report) {
    PlainContent content = file.content;
    Set<Tier> held = new TreeSet<>(content.tiers);
    boolean graver = content.graver(report);
    boolean otherAgency = !content.agencies.contains(report.agency());
    boolean anew =
        file.ended && (graver || otherAgency || report.occurredAt().isAfter(file.endedAt));
    boolean review = report.classification().needsReview() && !content.needsReview;
    int said = content.independent();
    String ruled = file.decision(now).rule();
    PlainSightings sightings = new PlainSightings(desk, now);
    PlainSightings.Before before = sightings.before(file);
    content.revision++;
    content.takes(report);
    if (graver) {
      content.overruled = null;
      content.becomes(
          new IncidentClass(
              report.classification().category(),
              content.classified.topic(),
              report.classification().severity()));
      file.proposal = null;
    }
    if (graver || anew) {
      content.ownerStatus = CaseStatus.NEW;
      content.closed = null;
      Policy.Decision decision = file.decision(now);
      content.tiers.addAll(decision.tiers());
      file.because(graver ? decision.rule() : "bukti-baru");
    }
    if (anew) {
      file.beginAnew(now);
    } else if (graver) {
      file.raise(now);
    } else if (content.independent() > said && !file.ended) {
      file.borneOut(ruled, now);
    }
    mark(report, file);
    attract(file, report);
    desk.enters(anew ? AuditKind.CASE_REOPENED : AuditKind.REPORT_ATTACHED);
    sightings.tell(file, before, candidate(file, report));
    boolean reaches = !held.equals(content.tiers);
    boolean count = content.reports <= 5 || toldCounts().contains(content.reports);
    desk.tellsAbove(file, held, count || graver || anew || otherAgency || review || reaches);
  }

  /** Upwards each of the first five, then every quarter more. */
  private static List<Integer> toldCounts() {
    return List.of(5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 41, 51, 63, 78, 97, 121, 151);
  }

  private void attract(PlainCase file, ScoredReport report) {
    desk.attracts(report.classification().topic(), candidate(file, report));
  }

  private static PlainDesk.Candidate candidate(PlainCase file, ScoredReport report) {
    return new PlainDesk.Candidate(
        file.id, report.mode(), report.occurredAt(), report.place(), report.signature());
  }

  private @Nullable PlainCase match(ScoredReport report) {
    PlainCase best = null;
    double most = -1;
    for (PlainDesk.Candidate candidate : desk.bucket(report.classification().topic()).reversed()) {
      String desa = candidate.place().desa();
      double needed = desa != null && desa.equals(report.place().desa()) ? 0.25 : 0.5;
      double alike = candidate.signature().similarity(report.signature());
      Duration apart = Duration.between(candidate.occurredAt(), report.occurredAt()).abs();
      if (candidate.mode() == report.mode()
          && apart.compareTo(Duration.ofHours(24)) <= 0
          && alike >= needed
          && alike > most) {
        most = alike;
        best = desk.cases.get(candidate.caseId());
      }
    }
    return best;
  }

  /** The case of an earlier report of the same agency, real or not alike. */
  private @Nullable PlainCase followed(ScoredReport report) {
    PlainDesk.Mark earlier =
        report.follows() == null ? null : desk.marks.get(report.follows().report());
    if (earlier == null || !earlier.agency().equals(report.agency())) {
      return null;
    }
    PlainCase file = desk.goingOn(earlier.caseId());
    return file != null && file.content.mode == report.mode() ? file : null;
  }

  void followOrPassOn(PlainCase file, ScoredReport report) {
    CaseLink next = file.content.movedTo;
    if (next == null) {
      follow(file, report);
    } else {
      mark(report, file);
      desk.sends(next.desk(), next.id(), new PlainWord.FollowUp(report));
    }
  }

  private void follow(PlainCase file, ScoredReport report) {
    PlainContent content = file.content;
    boolean corrects =
        report.follows() != null
            && !report.follows().withdraws()
            && report.classification().category() != Category.NIHIL;
    ReportId earlier = report.follows() == null ? report.id() : report.follows().report();
    Set<Tier> held = new TreeSet<>(content.tiers);
    boolean wasGrave = content.grave();
    boolean wasPinned = content.overruled != null;
    boolean wasEnded = file.ended;
    boolean graver = corrects && content.graver(report);
    boolean later = report.occurredAt().isAfter(file.endedAt);
    boolean anew =
        corrects && wasEnded && (graver || later || content.closed == CloseReason.DITARIK);

    PlainDesk.Candidate newest = desk.newest(content.classified.topic(), file);
    PlainSightings sightings = new PlainSightings(desk, now);
    PlainSightings.Before before = sightings.before(file);
    content.revision++;
    if (content.standing.remove(earlier) != null) {
      content.withdrawn++;
    }
    content.marks(earlier, corrects ? ReportState.CORRECTED : ReportState.WITHDRAWN);
    if (corrects) {
      content.takes(report);
    } else {
      content.lists(report, ReportState.WITHDRAWN);
    }
    if (graver) {
      content.overruled = null;
      file.proposal = null;
    }
    if (graver || anew) {
      content.ownerStatus = CaseStatus.NEW;
      content.closed = null;
    }
    if (content.overruled == null) {
      classFollowsWhatStands(content);
    }
    if (graver) {
      content.tiers.addAll(file.decision(now).tiers());
    }
    file.because(corrects ? "laporan-dikoreksi" : "laporan-ditarik");
    if (anew) {
      file.beginAnew(now);
    } else if (graver) {
      file.raise(now);
    }
    mark(report, file);
    desk.enters(corrects ? AuditKind.REPORT_CORRECTED : AuditKind.REPORT_WITHDRAWN);
    boolean onlyHere = held.size() == 1 && content.tiers.size() == 1;
    if (content.standing.isEmpty() && !wasGrave && !wasPinned && !wasEnded && onlyHere) {
      content.ownerStatus = CaseStatus.CLOSED;
      content.closed = CloseReason.DITARIK;
      file.end(CaseStatus.CLOSED, now);
      desk.attractsNoMore(file);
      desk.enters(AuditKind.CASE_CLOSED);
    }
    sightings.tell(file, before, newest);
    desk.tellsAbove(file, held, true);
  }

  /** A grave class never goes down by itself: then a person should look. */
  static void classFollowsWhatStands(PlainContent content) {
    Optional<PlainContent.Kind> gravest = content.gravest();
    Severity standing = gravest.map(PlainContent.Kind::severity).orElse(Severity.NIHIL);
    if (content.grave() && standing.compareTo(content.severity()) < 0) {
      content.needsReview = true;
    } else if (gravest.isPresent()) {
      content.becomes(
          new IncidentClass(
              gravest.get().category(), content.classified.topic(), gravest.get().severity()));
    }
  }
}
