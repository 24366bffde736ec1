package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import java.util.SortedMap;

/** One value of a desk's state that changes. A changed case is stored where it is published. */
public sealed interface StateChange {

  record PutReport(ReportId id, ReportMark mark) implements StateChange {}

  record PutBucket(IncidentTopic topic, MatchBucket bucket) implements StateChange {}

  record PutSightings(IncidentTopic topic, Sightings sightings) implements StateChange {}

  record PutRoster(DutyRoster roster) implements StateChange {}

  record PutDailyReport(String period, DailyReport.Mark mark) implements StateChange {}

  record PutHead(AuditHead head) implements StateChange {}

  record PutProfile(DeskProfile profile) implements StateChange {}

  record PutPolicy(PolicySource source) implements StateChange {}

  /** The proposal that waits for a desk: this one, or one whose proposals it judges. */
  record PutProposal(PolicyProposal proposal) implements StateChange {}

  record RemoveProposal(DeskCode of) implements StateChange {}

  record PutHeads(SortedMap<DeskCode, Checkpoint.Leaf> heads) implements StateChange {}

  record PutLastSent(DeskCode peer, long pairSequence) implements StateChange {}

  record PutReceipts(DeskCode peer, PeerReceipts receipts) implements StateChange {}

  record PutDecided(String commandId) implements StateChange {}

  record PutTimer(Timer timer) implements StateChange {}

  record RemoveTimer(Timer timer) implements StateChange {}
}
