package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A desk's state, read lazily: each call reads one value. Stores behind it in production, a map in
 * model tests.
 */
public interface DeskView {

  /** The desk itself. */
  DeskCode desk();

  /** Head of the desk's audit chain. */
  AuditHead head();

  /** What the desk knows of itself. */
  DeskProfile profile();

  /** A policy this desk has followed, or follows; empty for a version it never did. */
  Optional<PolicySource> policySource(String version);

  /**
   * As {@link #policySource}.
   *
   * @throws IllegalStateException when the desk never followed it
   */
  default Policy policy(String version) {
    return policySource(version)
        .orElseThrow(() -> new IllegalStateException("desk never followed policy " + version))
        .policy();
  }

  /** The policy that waits to be judged: this desk's own, or one of a desk that it judges. */
  Optional<PolicyProposal> policyProposal(DeskCode of);

  /**
   * Whether one policy would be looser at this desk than another. The runtime may remember the
   * answer of a day: a pure function of what is asked.
   */
  default Loosening loosening(PolicySource before, PolicySource after, Instant now) {
    return Loosening.of(desk(), before.policy(), after.policy(), now);
  }

  /** A case as this desk holds it. */
  Optional<CaseFile> caseFile(CaseId id);

  /** What is remembered of a report. */
  Optional<ReportMark> report(ReportId id);

  /** Cases of a topic that a new report might belong to. */
  MatchBucket bucket(IncidentTopic topic);

  /** Cases of a topic that the desks below have told of. */
  Sightings sightings(IncidentTopic topic);

  /** Who is on duty. */
  DutyRoster roster();

  /** What the desk sent for a period; empty before its report. */
  Optional<DailyReport.Mark> dailyReport(String period);

  /** Number of the last forward sent to a desk; 0 before the first. */
  long lastSentTo(DeskCode peer);

  /** Forwards had from a desk. */
  PeerReceipts receivedFrom(DeskCode peer);

  /** Whether a command of this id has been decided before. */
  boolean decided(String commandId);

  /** The newest heads told by the desks below, by desk. */
  SortedMap<DeskCode, Checkpoint.Leaf> heads();
}
