package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that one desk of the model remembers, and what it has said so far. */
final class PlainDesk {

  record Mark(AuditHash body, String agency, @Nullable CaseId caseId) {}

  record Candidate(
      CaseId caseId,
      ReportMode mode,
      Instant occurredAt,
      ScoredReport.Place place,
      Signature signature) {}

  final DeskCode code;
  final Map<CaseId, PlainCase> cases = new HashMap<>();
  final Map<ReportId, Mark> marks = new HashMap<>();
  final Map<IncidentTopic, List<Candidate>> buckets = new HashMap<>();
  final Map<IncidentTopic, List<PlainSightings.Known>> sightings = new HashMap<>();
  final Map<DeskCode, Long> sent = new HashMap<>();
  final Map<DeskCode, TreeSet<Long>> received = new HashMap<>();
  List<DutyRoster.Shift> roster = List.of();

  /** What it sent for each period, first to last. */
  final Map<String, List<String>> reports = new HashMap<>();

  final Set<String> decided = new HashSet<>();
  final Map<String, PolicySource> policies = new HashMap<>();
  final Map<DeskCode, PlainApprovals.Wish> wishes = new HashMap<>();
  final Map<DeskCode, Long> heads = new TreeMap<>();
  final List<String> chain = new ArrayList<>();
  final List<PlainWord> words = new ArrayList<>();
  String policy;
  long checkpoints;
  @Nullable Instant checkpointAt;

  /** Whether this message did anything that a later checkpoint should cover. */
  boolean worth;

  PlainDesk(DeskCode code, PolicySource starting) {
    this.code = code;
    policy = starting.policy().version();
    policies.put(policy, starting);
  }

  Policy policy() {
    return Objects.requireNonNull(policies.get(policy)).policy();
  }

  /** The case that goes on for another of this desk. */
  @Nullable PlainCase goingOn(@Nullable CaseId id) {
    PlainCase file = id == null ? null : cases.get(id);
    if (file != null && file.content.movedTo != null && file.content.movedTo.desk().equals(code)) {
      return goingOn(file.content.movedTo.id());
    }
    return file;
  }

  List<Candidate> bucket(IncidentTopic topic) {
    return buckets.computeIfAbsent(topic, t -> new ArrayList<>());
  }

  /** The newest candidate of a topic; of 16 the oldest makes room. */
  void attracts(IncidentTopic topic, Candidate candidate) {
    List<Candidate> bucket = bucket(topic);
    bucket.removeIf(known -> known.caseId().equals(candidate.caseId()));
    bucket.add(candidate);
    if (bucket.size() > 16) {
      bucket.removeFirst();
    }
  }

  /** What the case's newest report said; null where it attracts no more. */
  @Nullable Candidate newest(IncidentTopic topic, PlainCase file) {
    return bucket(topic).stream().filter(c -> c.caseId().equals(file.id)).findFirst().orElse(null);
  }

  void attractsNoMore(PlainCase file) {
    bucket(file.content.classified.topic()).removeIf(c -> c.caseId().equals(file.id));
  }

  void enters(AuditKind kind) {
    chain.add(kind.name());
    worth |= kind != AuditKind.CHECKPOINT_SIGNED;
  }

  void enters(AuditKind kind, String detail) {
    chain.add(kind + " " + detail);
    worth = true;
  }

  void sends(DeskCode to, @Nullable CaseId about, PlainWord.Body body) {
    long number = sent.merge(to, 1L, Long::sum);
    chain.add(AuditKind.CASE_FORWARDED.name());
    // A head on its way up isn't worth another checkpoint.
    worth |= about != null;
    PlainWord.Body said = body instanceof PlainWord.Head ? new PlainWord.Head(chain.size()) : body;
    words.add(new PlainWord(code, to, number, about, said));
  }

  void sendsCase(PlainCase file, Tier tier, boolean directed) {
    sendsCase(file, tier, directed, file.reasons.getLast());
  }

  void sendsCase(PlainCase file, Tier tier, boolean directed, String reason) {
    sends(
        file.at(tier),
        file.id,
        new PlainWord.Case(file.content.copy(), file.owner, reason, directed));
  }

  /** The owner's case goes to tiers it has newly reached, and news to those that hold it. */
  void tellsAbove(PlainCase file, Set<Tier> held, boolean news) {
    for (Tier tier : file.content.tiers) {
      if (tier != Tier.KABUPATEN && ((news && file.content.goesUp()) || !held.contains(tier))) {
        sendsCase(file, tier, !held.contains(tier));
      }
    }
  }

  /** Those that hold it hear how far its owner has come. */
  void tellsStatus(PlainCase file) {
    for (Tier tier : file.content.tiers) {
      if (tier != Tier.KABUPATEN && file.content.goesUp()) {
        sendsCase(file, tier, false, "status-pemilik");
      }
    }
  }

  Set<Timer> timers() {
    Set<Timer> timers = new HashSet<>();
    cases.values().forEach(file -> timers.addAll(file.timers()));
    if (checkpointAt != null) {
      timers.add(new Timer(checkpointAt, code, null, Timer.Kind.CHECKPOINT, ""));
    }
    return timers;
  }
}
