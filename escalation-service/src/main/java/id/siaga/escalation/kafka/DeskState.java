package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.escalation.domain.DeskProfile;
import id.siaga.escalation.domain.DeskView;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.Loosening;
import id.siaga.escalation.domain.MatchBucket;
import id.siaga.escalation.domain.PeerReceipts;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ReportMark;
import id.siaga.escalation.domain.Sightings;
import id.siaga.escalation.domain.StateChange;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One desk's part of the stores. What goes wrong here is the store's failure, never poison. */
final class DeskState implements DeskView {

  private static final byte[] PRESENT = {StateCodec.VERSION};

  private final DeskCode desk;
  private final KeyValueStore<Bytes, byte[]> desks;
  private final KeyValueStore<Bytes, byte[]> timers;
  private final StateCodec codec;
  private final DeskPolicies policies;
  private @Nullable DeskProfile profile;

  DeskState(
      DeskCode desk,
      KeyValueStore<Bytes, byte[]> desks,
      KeyValueStore<Bytes, byte[]> timers,
      StateCodec codec,
      DeskPolicies policies) {
    this.desk = desk;
    this.desks = desks;
    this.timers = timers;
    this.codec = codec;
    this.policies = policies;
  }

  @Override
  public DeskCode desk() {
    return desk;
  }

  @Override
  public AuditHead head() {
    return find(DeskStores.Kind.HEAD, "", StateCodec::readHead).orElse(AuditHead.START);
  }

  @Override
  public Optional<CaseFile> caseFile(CaseId id) {
    return find(DeskStores.Kind.CASE, id.toString(), codec::readCase);
  }

  @Override
  public Optional<ReportMark> report(ReportId id) {
    return find(DeskStores.Kind.REPORT, id.toString(), StateCodec::readMark);
  }

  @Override
  public MatchBucket bucket(IncidentTopic topic) {
    return find(DeskStores.Kind.BUCKET, topic.name(), StateCodec::readBucket)
        .orElse(MatchBucket.EMPTY);
  }

  @Override
  public Sightings sightings(IncidentTopic topic) {
    return find(DeskStores.Kind.SIGHTINGS, topic.name(), SightingCodec::read)
        .orElse(Sightings.NONE);
  }

  @Override
  public DutyRoster roster() {
    return find(DeskStores.Kind.ROSTER, "", RosterCodec::read).orElse(DutyRoster.NONE);
  }

  @Override
  public Optional<DailyReport.Mark> dailyReport(String period) {
    return find(DeskStores.Kind.DAILY_REPORT, period, DailyReportMapping::readMark);
  }

  @Override
  public long lastSentTo(DeskCode peer) {
    return find(DeskStores.Kind.SENT, peer.value(), StateCodec::readLong).orElse(0L);
  }

  @Override
  public PeerReceipts receivedFrom(DeskCode peer) {
    return find(DeskStores.Kind.RECEIVED, peer.value(), StateCodec::readReceipts)
        .orElse(PeerReceipts.NONE);
  }

  @Override
  public boolean decided(String commandId) {
    return find(DeskStores.Kind.DECIDED, commandId, stored -> true).orElse(false);
  }

  /** Read once: every message asks for it several times. */
  @Override
  public DeskProfile profile() {
    DeskProfile known = profile;
    if (known == null) {
      known =
          find(DeskStores.Kind.PROFILE, "", StateCodec::readProfile)
              .orElseGet(() -> DeskProfile.fresh(policies.startingVersion()));
      profile = known;
    }
    return known;
  }

  /** The desk's own wins over the starting policy of this installation. */
  @Override
  public Optional<PolicySource> policySource(String version) {
    PolicySource known = policies.known(desk, version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PolicySource> found =
        find(DeskStores.Kind.POLICY, version, StateCodec::readText)
            .map(policies::of)
            .or(() -> policies.starting(version));
    found.ifPresent(source -> policies.know(desk, version, source));
    return found;
  }

  @Override
  public Optional<PolicyProposal> policyProposal(DeskCode of) {
    return find(
        DeskStores.Kind.PROPOSAL, of.value(), stored -> ProposalCodec.read(stored, policies::of));
  }

  @Override
  public Loosening loosening(PolicySource before, PolicySource after, Instant now) {
    return policies.loosening(desk, before, after, now);
  }

  @Override
  public SortedMap<DeskCode, Checkpoint.Leaf> heads() {
    return find(DeskStores.Kind.HEADS, "", StateCodec::readHeads).orElseGet(TreeMap::new);
  }

  void apply(StateChange change) {
    switch (change) {
      case StateChange.PutHead put -> put(DeskStores.Kind.HEAD, "", StateCodec.write(put.head()));
      case StateChange.PutReport put ->
          put(DeskStores.Kind.REPORT, put.id().toString(), StateCodec.write(put.mark()));
      case StateChange.PutBucket put ->
          put(DeskStores.Kind.BUCKET, put.topic().name(), StateCodec.write(put.bucket()));
      case StateChange.PutSightings put ->
          put(DeskStores.Kind.SIGHTINGS, put.topic().name(), SightingCodec.write(put.sightings()));
      case StateChange.PutRoster put ->
          put(DeskStores.Kind.ROSTER, "", RosterCodec.write(put.roster()));
      case StateChange.PutProposal put ->
          put(
              DeskStores.Kind.PROPOSAL,
              put.proposal().desk().value(),
              ProposalCodec.write(put.proposal()));
      case StateChange.RemoveProposal remove ->
          desks.delete(DeskStores.key(desk, DeskStores.Kind.PROPOSAL, remove.of().value()));
      case StateChange.PutDailyReport put ->
          put(DeskStores.Kind.DAILY_REPORT, put.period(), DailyReportMapping.write(put.mark()));
      case StateChange.PutProfile put ->
          put(DeskStores.Kind.PROFILE, "", StateCodec.write(put.profile()));
      case StateChange.PutPolicy put ->
          put(
              DeskStores.Kind.POLICY,
              put.source().policy().version(),
              StateCodec.write(put.source().text()));
      case StateChange.PutHeads put ->
          put(DeskStores.Kind.HEADS, "", StateCodec.write(put.heads()));
      case StateChange.PutLastSent put ->
          put(DeskStores.Kind.SENT, put.peer().value(), StateCodec.write(put.pairSequence()));
      case StateChange.PutReceipts put ->
          put(DeskStores.Kind.RECEIVED, put.peer().value(), StateCodec.write(put.receipts()));
      case StateChange.PutDecided put -> put(DeskStores.Kind.DECIDED, put.commandId(), PRESENT);
      case StateChange.PutTimer put -> timers.put(DeskStores.key(put.timer()), PRESENT);
      case StateChange.RemoveTimer remove -> timers.delete(DeskStores.key(remove.timer()));
    }
  }

  void putCase(CaseId id, byte[] stored) {
    put(DeskStores.Kind.CASE, id.toString(), stored);
  }

  private void put(DeskStores.Kind kind, String id, byte[] stored) {
    desks.put(DeskStores.key(desk, kind, id), stored);
  }

  private <T> Optional<T> find(DeskStores.Kind kind, String id, Function<byte[], T> read) {
    try {
      return Optional.ofNullable(desks.get(DeskStores.key(desk, kind, id))).map(read);
    } catch (RuntimeException e) {
      throw new StoreFailureException("desk " + desk + ": " + kind + " can't be read", e);
    }
  }
}
