package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.audit.CheckpointKey;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All desks in memory: carries out outcomes as the runtime does, with time passed in. */
final class DeskWorld {

  static final Instant START = Instant.parse("2024-10-01T03:00:00Z");

  static final PolicySource STARTING =
      new PolicySource(PolicyFile.starting().policy(), PolicyFile.starting().yaml());

  /** One key for all: signing is a matter of the audit's own tests. */
  static final CheckpointKey KEY = CheckpointKey.generate();

  private static final Map<List<Object>, Loosening> COMPARED = new ConcurrentHashMap<>();

  final Checkpoints checkpoints;
  final Map<DeskCode, Memory> desks = new TreeMap<>();
  final List<AuditEntry> audit = new ArrayList<>();
  final List<Publication.CaseChanged> snapshots = new ArrayList<>();
  final List<Outcome.Notice> notices = new ArrayList<>();
  final Deque<Forward> underway = new ArrayDeque<>();
  Instant now = START;

  /** One desk's state. */
  static final class Memory implements DeskView {
    private final DeskCode desk;
    AuditHead head = AuditHead.START;
    DeskProfile profile = DeskProfile.fresh(STARTING.policy().version());
    final Map<String, PolicySource> policies =
        new HashMap<>(Map.of(STARTING.policy().version(), STARTING));
    final Set<String> stored = new HashSet<>();
    SortedMap<DeskCode, Checkpoint.Leaf> heads = new TreeMap<>();
    final Map<CaseId, CaseFile> cases = new HashMap<>();
    final Map<ReportId, ReportMark> reports = new HashMap<>();
    final Map<IncidentTopic, MatchBucket> buckets = new HashMap<>();
    final Map<IncidentTopic, Sightings> sightings = new HashMap<>();
    final Map<DeskCode, PolicyProposal> proposals = new HashMap<>();
    DutyRoster roster = DutyRoster.NONE;
    final Map<String, DailyReport.Mark> dailyReports = new HashMap<>();
    final Map<DeskCode, Long> sent = new HashMap<>();
    final Map<DeskCode, PeerReceipts> received = new HashMap<>();
    final Set<String> decided = new HashSet<>();
    final TreeSet<Timer> timers =
        new TreeSet<>(
            Comparator.comparing(Timer::due)
                .thenComparing(timer -> String.valueOf(timer.caseId()))
                .thenComparing(Timer::kind)
                .thenComparing(Timer::item));

    Memory(DeskCode desk) {
      this.desk = desk;
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
      return Optional.ofNullable(dailyReports.get(period));
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
    public DeskProfile profile() {
      return profile;
    }

    @Override
    public Optional<PolicySource> policySource(String version) {
      return Optional.ofNullable(policies.get(version));
    }

    @Override
    public Optional<PolicyProposal> policyProposal(DeskCode of) {
      return Optional.ofNullable(proposals.get(of));
    }

    /** Remembered, as the runtime does: sequences compare the same policies again and again. */
    @Override
    public Loosening loosening(PolicySource before, PolicySource after, Instant now) {
      return COMPARED.computeIfAbsent(
          List.of(
              Loosening.scope(desk, before.policy(), after.policy()),
              before,
              after,
              Loosening.day(now)),
          asked -> DeskView.super.loosening(before, after, now));
    }

    @Override
    public SortedMap<DeskCode, Checkpoint.Leaf> heads() {
      return heads;
    }

    @Override
    public boolean decided(String commandId) {
      return decided.contains(commandId);
    }
  }

  /** Desks that make no checkpoints, for tests of anything else. */
  DeskWorld() {
    this(Checkpoints.NONE);
  }

  DeskWorld(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  Memory desk(String code) {
    return desk(new DeskCode(code));
  }

  Memory desk(DeskCode code) {
    return desks.computeIfAbsent(code, Memory::new);
  }

  /** A report arrives at its desk, and what it sets in motion between desks runs its course. */
  Outcome report(ScoredReport report) {
    Outcome outcome = handle(report.desk(), new DeskMessage.ReportArrived(report));
    settle();
    return outcome;
  }

  Outcome command(String desk, Command command) {
    Outcome outcome = handle(new DeskCode(desk), new DeskMessage.CommandGiven(command));
    settle();
    return outcome;
  }

  /** Versions of the policies that a desk has put into its own state. */
  Set<String> stored(String desk) {
    return desk(desk).stored;
  }

  /** Delivers forwards until none is underway. */
  void settle() {
    while (!underway.isEmpty()) {
      deliver(underway.removeFirst());
    }
  }

  Outcome deliver(Forward forward) {
    return handle(forward.to(), new DeskMessage.ForwardReceived(forward));
  }

  /** Time passes; deadlines fire in their order. */
  void pass(Duration time) {
    Instant until = now.plus(time);
    for (Optional<Timer> next = next(until); next.isPresent(); next = next(until)) {
      now = next.get().due();
      handle(next.get().desk(), new DeskMessage.DeadlineReached(next.get()));
      settle();
    }
    now = until;
  }

  Outcome handle(DeskCode code, DeskMessage message) {
    Memory memory = desk(code);
    Outcome outcome = Desk.handle(memory, message, checkpoints, now);
    outcome.changes().forEach(change -> apply(memory, change));
    outcome.publications().forEach(publication -> publish(memory, publication));
    notices.addAll(outcome.notices());
    return outcome;
  }

  List<ChainVerifier.Fault> faults() {
    ChainVerifier verifier = new ChainVerifier();
    audit.forEach(verifier::accept);
    return verifier.faults();
  }

  private Optional<Timer> next(Instant until) {
    return desks.values().stream()
        .flatMap(memory -> memory.timers.stream().limit(1))
        .filter(timer -> !timer.due().isAfter(until))
        .min(Comparator.comparing(Timer::due));
  }

  private static void apply(Memory memory, StateChange change) {
    switch (change) {
      case StateChange.PutHead put -> memory.head = put.head();
      case StateChange.PutReport put -> memory.reports.put(put.id(), put.mark());
      case StateChange.PutBucket put -> memory.buckets.put(put.topic(), put.bucket());
      case StateChange.PutSightings put -> memory.sightings.put(put.topic(), put.sightings());
      case StateChange.PutRoster put -> memory.roster = put.roster();
      case StateChange.PutProposal put ->
          memory.proposals.put(put.proposal().desk(), put.proposal());
      case StateChange.RemoveProposal remove -> memory.proposals.remove(remove.of());
      case StateChange.PutDailyReport put -> memory.dailyReports.put(put.period(), put.mark());
      case StateChange.PutProfile put -> memory.profile = put.profile();
      case StateChange.PutPolicy put -> {
        memory.policies.put(put.source().policy().version(), put.source());
        memory.stored.add(put.source().policy().version());
      }
      case StateChange.PutHeads put -> memory.heads = put.heads();
      case StateChange.PutLastSent put -> memory.sent.put(put.peer(), put.pairSequence());
      case StateChange.PutReceipts put -> memory.received.put(put.peer(), put.receipts());
      case StateChange.PutDecided put -> memory.decided.add(put.commandId());
      case StateChange.PutTimer put -> memory.timers.add(put.timer());
      case StateChange.RemoveTimer remove -> memory.timers.remove(remove.timer());
    }
  }

  private void publish(Memory memory, Publication publication) {
    switch (publication) {
      case Publication.CaseChanged changed -> {
        memory.cases.put(changed.file().id(), changed.file());
        snapshots.add(changed);
      }
      case Publication.ForwardSent(Forward forward) -> underway.add(forward);
      case Publication.AuditAppended(AuditEntry entry) -> audit.add(entry);
    }
  }
}
