package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Incident;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Signature;
import id.siaga.escalation.domain.Voices;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases alike in several kabupaten and provinces, in the model. */
final class PlainSightings {

  private static final int MANY = Integer.MAX_VALUE;

  /** What is told above of a case. */
  record Seen(
      CaseId id,
      DeskCode owner,
      long revision,
      IncidentClass classified,
      Stage stage,
      boolean counts,
      int agencies,
      Signature signature,
      Instant occurredAt) {

    boolean alike(Seen other) {
      return counts
          && other.counts
          && Duration.between(occurredAt, other.occurredAt).abs().toMinutes() <= 48 * 60
          && signature.similarity(other.signature) >= 0.1875;
    }
  }

  /** What an upper desk remembers of one, under its topic. */
  static final class Known {
    Seen seen;
    int told = 1;
    boolean relayed;

    Known(Seen seen) {
      this.seen = seen;
    }
  }

  /** How a case was, as far as it matters above. */
  record Before(boolean told, IncidentClass classified, int agencies) {}

  private final PlainDesk desk;
  private final Instant now;

  PlainSightings(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  /** Taken before a change that may be told of. */
  Before before(PlainCase file) {
    return new Before(wanted(file), file.content.classified, file.content.independent());
  }

  /** The owner tells the province what is new. */
  void tell(PlainCase file, @Nullable Before before, PlainDesk.@Nullable Candidate newest) {
    if (newest == null) {
      return;
    }
    PlainContent content = file.content;
    boolean wanted = wanted(file);
    boolean told = before != null && before.told();
    boolean same =
        before != null
            && before.classified().equals(content.classified)
            && before.agencies() == content.independent();
    if ((!told && !wanted) || (told && wanted && same)) {
      return;
    }
    IncidentTopic topic = content.classified.topic();
    IncidentClass former = before == null ? content.classified : before.classified();
    boolean moved = told && former.topic() != topic;
    if (moved) {
      send(seen(file, former, false, newest));
    }
    if (wanted || !moved) {
      send(seen(file, content.classified, wanted, newest));
    }
  }

  private void send(Seen seen) {
    desk.sends(seen.owner().at(Tier.PROVINSI), seen.id(), new PlainWord.Sighted(seen));
  }

  private static Seen seen(
      PlainCase file, IncidentClass classified, boolean counts, PlainDesk.Candidate newest) {
    return new Seen(
        file.id,
        file.owner,
        file.content.revision,
        classified,
        file.content.stage,
        counts,
        file.content.independent(),
        newest.signature(),
        newest.occurredAt());
  }

  /** Whether others elsewhere could change what becomes of it. */
  private boolean wanted(PlainCase file) {
    PlainContent content = file.content;
    boolean gone =
        content.closed == CloseReason.DUPLIKAT
            || content.closed == CloseReason.DITARIK
            || content.closed == CloseReason.DIPINDAHKAN;
    if (!content.mayLeave() || gone) {
      return false;
    }
    String alone =
        rule(
            file.policy,
            content.classified,
            content.stage,
            file.owner,
            new Voices(content.independent(), content.kabupaten, content.provinces));
    return !alone.equals(
        rule(
            file.policy,
            content.classified,
            content.stage,
            file.owner,
            new Voices(content.independent(), MANY, MANY)));
  }

  private String rule(Policy policy, IncidentClass c, Stage stage, DeskCode owner, Voices voices) {
    var incident =
        new Incident(ReportMode.LIVE, c.category(), c.topic(), c.severity(), stage, owner, voices);
    return policy.decide(incident, now).rule();
  }

  /** An upper desk hears of a case. */
  void take(Seen seen) {
    desk.enters(AuditKind.SIGHTING_RECEIVED);
    List<Known> all =
        desk.sightings.computeIfAbsent(seen.classified().topic(), topic -> new ArrayList<>());
    Known known = all.stream().filter(k -> k.seen.id().equals(seen.id())).findFirst().orElse(null);
    if (known != null && known.seen.revision() > seen.revision()) {
      return;
    }
    boolean fresh = all.stream().noneMatch(k -> k.relayed && k.seen.alike(seen));
    Known entry = new Known(seen);
    if (known != null) {
      entry.told = known.told;
      entry.relayed = known.relayed;
      all.remove(known);
    }
    if (desk.code.tier() == Tier.PROVINSI) {
      entry.relayed |= fresh && seen.counts() && differs(seen, true, 1, MANY);
      if (entry.relayed) {
        desk.sends(new DeskCode("ID"), seen.id(), new PlainWord.Sighted(seen));
      }
    }
    if (all.size() == 48) {
      all.removeFirst();
    }
    all.add(entry);
    tellOwners(all, seen);
  }

  private void tellOwners(List<Known> all, Seen seen) {
    boolean nation = desk.code.tier() == Tier.NASIONAL;
    List<Known> group = all.stream().filter(k -> k.seen.alike(seen)).toList();
    Set<DeskCode> where = new HashSet<>();
    group.forEach(k -> where.add(nation ? k.seen.owner().at(Tier.PROVINSI) : k.seen.owner()));
    for (Known one : group) {
      if (where.size() > one.told && differs(one.seen, nation, one.told, where.size())) {
        one.told = where.size();
        int kabupaten = nation ? 1 : where.size();
        int provinces = nation ? where.size() : 1;
        desk.sends(one.seen.owner(), one.seen.id(), new PlainWord.Alike(kabupaten, provinces));
      }
    }
  }

  private boolean differs(Seen seen, boolean provinces, int fewer, int more) {
    for (int others : List.of(1, MANY)) {
      String one = rule(seen, provinces, fewer, others);
      if (!one.equals(rule(seen, provinces, more, others))) {
        return true;
      }
    }
    return false;
  }

  private String rule(Seen seen, boolean provinces, int count, int others) {
    Voices voices =
        provinces
            ? new Voices(seen.agencies(), others, count)
            : new Voices(seen.agencies(), count, others);
    return rule(desk.policy(), seen.classified(), seen.stage(), seen.owner(), voices);
  }
}
