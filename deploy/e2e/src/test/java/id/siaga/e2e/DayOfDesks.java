package id.siaga.e2e;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.domain.Checkpoints;
import id.siaga.escalation.domain.Desk;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.Outcome;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.Publication;
import id.siaga.escalation.domain.Timer;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All desks in memory, with the real engine; time is passed in. */
final class DayOfDesks {

  private static final PolicySource POLICY =
      new PolicySource(PolicyFile.starting().policy(), PolicyFile.starting().yaml());

  final List<AuditEntry> audit = new ArrayList<>();
  private final TreeSet<Timer> timers =
      new TreeSet<>(
          Comparator.comparing(Timer::due)
              .thenComparing(Timer::desk)
              .thenComparing(timer -> String.valueOf(timer.caseId()))
              .thenComparing(Timer::kind)
              .thenComparing(Timer::item));
  private final Map<DeskCode, DayDesk> desks = new HashMap<>();
  private final Deque<Forward> underway = new ArrayDeque<>();
  private Instant now = Instant.MIN;

  DayDesk desk(DeskCode code) {
    return desks.computeIfAbsent(code, known -> new DayDesk(known, POLICY, timers));
  }

  /** Time passes; deadlines that are due before that moment fire. */
  void pass(Instant moment) {
    while (!timers.isEmpty() && timers.first().due().isBefore(moment)) {
      Timer next = timers.first();
      now = next.due().isAfter(now) ? next.due() : now;
      handle(next.desk(), new DeskMessage.DeadlineReached(next));
      settle();
    }
    now = moment;
  }

  /** A message arrives, and what it sets in motion between desks runs its course. */
  void give(DeskCode desk, DeskMessage message) {
    handle(desk, message);
    settle();
  }

  /** The entry of a chain about a desk's report; null where there is none. */
  @org.jspecify.annotations.Nullable
  AuditEntry entry(AuditKind kind, DeskCode sender) {
    for (AuditEntry entry : audit) {
      boolean about =
          kind == AuditKind.DAILY_REPORT_SENT
              ? entry.desk().equals(sender)
              : entry.step().peer() != null && entry.step().peer().desk().equals(sender);
      if (entry.step().kind() == kind && about) {
        return entry;
      }
    }
    return null;
  }

  List<ChainVerifier.Fault> faults() {
    ChainVerifier verifier = new ChainVerifier();
    audit.forEach(verifier::accept);
    return verifier.faults();
  }

  private void settle() {
    while (!underway.isEmpty()) {
      Forward forward = underway.removeFirst();
      handle(forward.to(), new DeskMessage.ForwardReceived(forward));
    }
  }

  private void handle(DeskCode code, DeskMessage message) {
    DayDesk desk = desk(code);
    Outcome outcome = Desk.handle(desk, message, Checkpoints.NONE, now);
    outcome.changes().forEach(desk::apply);
    for (Publication publication : outcome.publications()) {
      switch (publication) {
        case Publication.CaseChanged changed -> desk.cases.put(changed.file().id(), changed.file());
        case Publication.ForwardSent(Forward forward) -> underway.add(forward);
        case Publication.AuditAppended(AuditEntry entry) -> audit.add(entry);
      }
    }
  }
}
