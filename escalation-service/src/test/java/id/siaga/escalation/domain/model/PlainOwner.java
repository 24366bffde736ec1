package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the owner of a case alone does to it, by itself or by order. */
final class PlainOwner {

  private final PlainDesk desk;
  private final Instant now;

  PlainOwner(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  void reclassify(PlainCase file, IncidentClass other) {
    PlainContent content = file.content;
    Set<Tier> held = new TreeSet<>(content.tiers);
    Severity known = file.known();
    boolean graver = other.severity().compareTo(content.severity()) > 0;
    IncidentTopic left = content.classified.topic();
    PlainDesk.Candidate newest = desk.newest(left, file);
    PlainSightings sightings = new PlainSightings(desk, now);
    PlainSightings.Before before = sightings.before(file);
    content.revision++;
    content.overruled = known;
    content.overruledAt = now;
    content.becomes(other);
    content.needsReview = false;
    content.tiers.addAll(file.decision(now).tiers());
    file.because("penggolongan-ulang");
    file.proposal = null;
    if (graver) {
      content.ownerStatus = CaseStatus.NEW;
      file.raise(now);
    }
    if (left != other.topic()) {
      var moved = desk.bucket(left).stream().filter(c -> c.caseId().equals(file.id)).findFirst();
      moved.ifPresent(candidate -> {
        desk.bucket(left).remove(candidate);
        desk.attracts(other.topic(), candidate);
      });
    }
    sightings.tell(file, before, newest);
    desk.tellsAbove(file, held, true);
  }

  void handOver(PlainCase file, DeskCode lead) {
    file.content.revision++;
    file.content.lead = lead;
    file.resolveBy = null;
    file.because("diambil-alih");
    tellAll(file);
  }

  void end(PlainCase file, CaseStatus how, @Nullable CloseReason because) {
    end(file, how, because, how == CaseStatus.CLOSED ? "ditutup" : "selesai");
  }

  void end(PlainCase file, CaseStatus how, @Nullable CloseReason because, String reason) {
    PlainDesk.Candidate newest = desk.newest(file.content.classified.topic(), file);
    PlainSightings sightings = new PlainSightings(desk, now);
    PlainSightings.Before before = sightings.before(file);
    file.content.revision++;
    file.content.ownerStatus = how;
    file.content.closed = because;
    file.because(reason);
    file.end(how, now);
    if (because == CloseReason.DUPLIKAT
        || because == CloseReason.DITARIK
        || because == CloseReason.DIPINDAHKAN) {
      desk.attractsNoMore(file);
    }
    sightings.tell(file, before, newest);
    tellAll(file);
  }

  void reopen(PlainCase file) {
    PlainDesk.Candidate newest = desk.newest(file.content.classified.topic(), file);
    PlainSightings sightings = new PlainSightings(desk, now);
    PlainSightings.Before before = sightings.before(file);
    file.content.revision++;
    file.content.ownerStatus = CaseStatus.NEW;
    file.content.closed = null;
    file.because("dibuka-kembali");
    file.beginAnew(now);
    sightings.tell(file, before, newest);
    tellAll(file);
  }

  void stands(PlainCase file, CaseStatus status) {
    file.content.revision++;
    file.content.ownerStatus = status;
    desk.tellsStatus(file);
  }

  private void tellAll(PlainCase file) {
    desk.tellsAbove(file, file.content.tiers, true);
  }
}
