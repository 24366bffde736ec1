package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be a pattern across kabupaten: owners tell the province of their cases, the province
 * tells the owners of how many kabupaten it sees the same, and passes one case of each pattern on
 * to the nation, which tells of how many provinces. What follows is each owner's policy to say, so
 * that a case goes up for a reason of its own and by its own desk.
 */
final class SightingStep {

  private SightingStep() {}

  /**
   * The owner tells the province, where any number of cases alike elsewhere would change what the
   * policy says of its own, and only what is new: another class, more or fewer agencies, an end.
   *
   * @param newest what the newest report said; null where the case attracts no reports any more
   */
  static void tell(
      DeskTurn turn,
      @Nullable CaseFile before,
      CaseFile after,
      MatchBucket.@Nullable Candidate newest) {
    if (newest == null || !after.owned()) {
      return;
    }
    boolean told = before != null && wanted(turn, before);
    boolean wanted = wanted(turn, after);
    if (!(told || wanted) || (before != null && told == wanted && same(before, after))) {
      return;
    }
    Sighting sighting = Sighting.of(after, newest);
    if (before != null && told && before.content().topic() != after.content().topic()) {
      send(turn, sighting.gone(before.content().classified()));
    }
    if (wanted || before == null || before.content().topic() == after.content().topic()) {
      send(turn, wanted ? sighting : sighting.gone(after.content().classified()));
    }
  }

  /** A desk above hears of a case. */
  static void take(DeskTurn turn, Forward forward, Sighting sighting) {
    ForwardStep.recordSighting(turn, forward, AuditKind.SIGHTING_RECEIVED, "sighting");
    IncidentTopic topic = sighting.classified().topic();
    Sightings before = turn.view.sightings(topic);
    Sightings.Seen known = before.of(sighting.caseId()).orElse(null);
    if (known != null && known.sighting().revision() > sighting.revision()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    boolean relayed = relays(turn, before, known, sighting);
    Sightings after =
        before.with(new Sightings.Seen(sighting, known == null ? 1 : known.told(), relayed));
    if (relayed) {
      turn.send(
          DeskCode.NASIONAL.beside(turn.desk()),
          new Forward.CaseSighted(sighting),
          "sighting",
          AuditHash.NONE);
    }
    turn.change(new StateChange.PutSightings(topic, tellOwners(turn, after, sighting)));
  }

  /** The province passes on one case of each pattern, and what becomes of it. */
  private static boolean relays(
      DeskTurn turn, Sightings before, Sightings.@Nullable Seen known, Sighting sighting) {
    if (turn.desk().tier() != Tier.PROVINSI) {
      return false;
    }
    if (known != null && known.relayed()) {
      return true;
    }
    return before.alike(sighting).stream().noneMatch(Sightings.Seen::relayed)
        && sighting.counts()
        && differs(turn, sighting, true, 1, Integer.MAX_VALUE);
  }

  private static Sightings tellOwners(DeskTurn turn, Sightings all, Sighting sighting) {
    List<Sightings.Seen> group = all.alike(sighting);
    boolean nation = turn.desk().tier() == Tier.NASIONAL;
    int count =
        (int)
            group.stream()
                .map(one ->
                    nation ? one.sighting().owner().at(Tier.PROVINSI) : one.sighting().owner())
                .distinct()
                .count();
    Sightings told = all;
    for (Sightings.Seen one : group) {
      if (count > one.told() && differs(turn, one.sighting(), nation, one.told(), count)) {
        turn.send(
            one.sighting().owner(),
            new Forward.AlikeSeen(one.sighting().caseId(), alike(one, group, count, nation)),
            "alike " + count,
            AuditHash.NONE);
        told = told.replacing(new Sightings.Seen(one.sighting(), count, one.relayed()));
      }
    }
    return told;
  }

  private static Alike alike(
      Sightings.Seen one, List<Sightings.Seen> group, int count, boolean nation) {
    List<ReportId> others =
        group.reversed().stream()
            .filter(other -> !other.sighting().caseId().equals(one.sighting().caseId()))
            .flatMap(other -> other.sighting().reports().stream())
            .toList();
    return nation ? new Alike(1, count, others) : new Alike(count, 1, others);
  }

  /** Whether more cases alike could change what the policy says of a case. */
  private static boolean wanted(DeskTurn turn, CaseFile file) {
    if (!Sighting.counts(file.content())) {
      return false;
    }
    Policy policy = turn.view.policy(file.standing().policyVersion());
    Incident incident = file.content().incident(file.owner());
    Incident everywhere = incident.heard(Voices.ALL.withAgencies(incident.voices().agencies()));
    return !policy
        .decide(incident, turn.now)
        .rule()
        .equals(policy.decide(everywhere, turn.now).rule());
  }

  /**
   * Whether the policy has another answer for more provinces, or kabupaten; how many there are of
   * the other kind is not known here.
   */
  private static boolean differs(
      DeskTurn turn, Sighting sighting, boolean provinces, int fewer, int more) {
    Policy policy = turn.policy();
    for (int others : new int[] {1, Integer.MAX_VALUE}) {
      Incident one = sighting.incident(provinces ? others : fewer, provinces ? fewer : others);
      Incident other = sighting.incident(provinces ? others : more, provinces ? more : others);
      if (!policy.decide(one, turn.now).rule().equals(policy.decide(other, turn.now).rule())) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(CaseFile before, CaseFile after) {
    CaseContent one = before.content();
    CaseContent other = after.content();
    return one.classified().equals(other.classified())
        && one.tally().agencies() == other.tally().agencies();
  }

  private static void send(DeskTurn turn, Sighting sighting) {
    DeskCode province = sighting.owner().at(Tier.PROVINSI);
    turn.send(province, new Forward.CaseSighted(sighting), "sighting", AuditHash.NONE);
  }
}
