package id.siaga.escalation.replay;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.escalation.domain.DeskProfile;
import id.siaga.escalation.domain.DeskView;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.MatchBucket;
import id.siaga.escalation.domain.PeerReceipts;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ReportMark;
import id.siaga.escalation.domain.Sightings;
import id.siaga.escalation.domain.StateChange;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** One desk's state in maps; it follows one policy and no other. */
final class MemoryDesk implements DeskView {

  private final DeskCode desk;
  private final PolicySource policy;
  private final SortedSet<Timer> timers;
  private AuditHead head = AuditHead.START;
  private DeskProfile profile;
  private final Map<CaseId, CaseFile> cases = new HashMap<>();
  private final Map<ReportId, ReportMark> reports = new HashMap<>();
  private final Map<IncidentTopic, MatchBucket> buckets = new EnumMap<>(IncidentTopic.class);
  private final Map<IncidentTopic, Sightings> sightings = new EnumMap<>(IncidentTopic.class);
  private DutyRoster roster = DutyRoster.NONE;
  private final Map<DeskCode, Long> sent = new HashMap<>();
  private final Map<DeskCode, PeerReceipts> received = new HashMap<>();
  private final Set<String> decided = new HashSet<>();

  /**
   * A desk that has seen nothing.
   *
   * @param timers those of all desks: set and lifted here
   */
  MemoryDesk(DeskCode desk, PolicySource policy, SortedSet<Timer> timers) {
    this.desk = desk;
    this.policy = policy;
    this.timers = timers;
    profile = DeskProfile.fresh(policy.policy().version());
  }

  void apply(StateChange change) {
    switch (change) {
      case StateChange.PutHead put -> head = put.head();
      case StateChange.PutReport put -> reports.put(put.id(), put.mark());
      case StateChange.PutBucket put -> buckets.put(put.topic(), put.bucket());
      case StateChange.PutSightings put -> sightings.put(put.topic(), put.sightings());
      case StateChange.PutRoster put -> roster = put.roster();
      case StateChange.PutDailyReport put -> {} // passed over: it decides about no case
      case StateChange.PutProfile put -> profile = put.profile();
      case StateChange.PutPolicy put -> {} // the one it follows
      case StateChange.PutProposal put -> {} // nobody proposes another here
      case StateChange.RemoveProposal remove -> {}
      case StateChange.PutHeads put -> {} // no checkpoints are made here
      case StateChange.PutLastSent put -> sent.put(put.peer(), put.pairSequence());
      case StateChange.PutReceipts put -> received.put(put.peer(), put.receipts());
      case StateChange.PutDecided put -> decided.add(put.commandId());
      case StateChange.PutTimer put -> timers.add(put.timer());
      case StateChange.RemoveTimer remove -> timers.remove(remove.timer());
    }
  }

  void put(CaseFile file) {
    cases.put(file.id(), file);
  }

  @Override
  public DeskCode desk() {
    return desk;
  }

  @Override
  public AuditHead head() {
    return head;
  }

  @Override
  public DeskProfile profile() {
    return profile;
  }

  @Override
  public Optional<PolicySource> policySource(String version) {
    return Optional.of(policy).filter(known -> known.policy().version().equals(version));
  }

  @Override
  public Optional<PolicyProposal> policyProposal(DeskCode of) {
    return Optional.empty();
  }

  @Override
  public Optional<CaseFile> caseFile(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public Optional<ReportMark> report(ReportId id) {
    return Optional.ofNullable(reports.get(id));
  }

  @Override
  public MatchBucket bucket(IncidentTopic topic) {
    return buckets.getOrDefault(topic, MatchBucket.EMPTY);
  }

  @Override
  public Sightings sightings(IncidentTopic topic) {
    return sightings.getOrDefault(topic, Sightings.NONE);
  }

  @Override
  public DutyRoster roster() {
    return roster;
  }

  @Override
  public Optional<DailyReport.Mark> dailyReport(String period) {
    return Optional.empty();
  }

  @Override
  public long lastSentTo(DeskCode peer) {
    return sent.getOrDefault(peer, 0L);
  }

  @Override
  public PeerReceipts receivedFrom(DeskCode peer) {
    return received.getOrDefault(peer, PeerReceipts.NONE);
  }

  @Override
  public boolean decided(String commandId) {
    return decided.contains(commandId);
  }

  @Override
  public SortedMap<DeskCode, Checkpoint.Leaf> heads() {
    return Collections.emptySortedMap();
  }
}
