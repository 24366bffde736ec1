package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.Directive;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Institution;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Referral;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case at one desk. */
final class PlainCase {

  record Proposal(String id, IncidentClass classified, String by) {}

  /** What one desk tells another to do. */
  record Task(String id, DeskCode from, DeskCode to, Instant due, Directive.Status status) {
    Task in(Directive.Status other) {
      return new Task(id, from, to, due, other);
    }
  }

  /** What an institution was asked. */
  record Asked(String id, Institution whom, Instant due, Referral.Status status) {
    Asked in(Referral.Status other) {
      return new Asked(id, whom, due, other);
    }
  }

  /** Who was on duty, and when the deputy is, or was, called. */
  record OnDuty(
      String officer,
      @Nullable String deputy,
      @Nullable Instant callAt,
      @Nullable Instant calledAt) {}

  final CaseId id;
  final DeskCode desk;
  final DeskCode owner;
  final Policy policy;
  PlainContent content;
  CaseStatus status = CaseStatus.NEW;
  boolean acknowledged;
  boolean ended;
  Instant endedAt = Instant.MAX;
  @Nullable Instant acknowledgeBy;
  @Nullable Instant resolveBy;
  @Nullable Instant snoozedUntil;
  @Nullable String handler;

  /** What it was when it came, where it was lowered before anybody here saw it. */
  @Nullable IncidentClass asItCame;

  int reopened;
  int missed;
  @Nullable Proposal proposal;
  final List<String> reasons = new ArrayList<>();
  final Map<String, Task> tasks = new LinkedHashMap<>();
  final Map<String, Asked> asked = new LinkedHashMap<>();
  @Nullable OnDuty duty;

  PlainCase(CaseId id, DeskCode desk, DeskCode owner, Policy policy, PlainContent content) {
    this.id = id;
    this.desk = desk;
    this.owner = owner;
    this.policy = policy;
    this.content = content;
  }

  boolean owned() {
    return desk.equals(owner);
  }

  boolean leads() {
    return content.lead == null ? owned() : content.lead.equals(desk);
  }

  /** Whether this desk would lower what a desk above it leads. */
  boolean lowersAbove(DeskCode by, IncidentClass other) {
    boolean ledAbove = content.lead != null && content.lead.tier().compareTo(by.tier()) > 0;
    return ledAbove && (lowers(other) || needsSecond(other));
  }

  boolean needsSecond(IncidentClass other) {
    boolean leaves =
        content.classified.topic().incumbentSensitive() && !other.topic().incumbentSensitive();
    return leaves || (content.grave() && lowers(other));
  }

  private boolean lowers(IncidentClass other) {
    return other.severity().compareTo(content.severity()) < 0;
  }

  /** The gravest severity known, which a person overrules. */
  Severity known() {
    Severity known = content.severity();
    if (content.overruled != null) {
      known = known.max(content.overruled);
    }
    return known.max(content.gravest().map(PlainContent.Kind::severity).orElse(Severity.NIHIL));
  }

  Policy.Decision decision(Instant now) {
    return content.decide(policy, owner, now);
  }

  /** A new task, or how far a known one has come; a done one makes room. */
  void give(Task task) {
    if (!tasks.containsKey(task.id()) && tasks.size() >= 10) {
      tasks.values().stream()
          .filter(held -> held.status() == Directive.Status.DONE)
          .findFirst()
          .ifPresent(held -> tasks.remove(held.id()));
    }
    tasks.put(task.id(), task);
  }

  /** One more referral; an answered one makes room. */
  void ask(Asked referral) {
    if (asked.size() >= 10) {
      asked.values().stream()
          .filter(held -> held.status() == Referral.Status.ANSWERED)
          .findFirst()
          .ifPresent(held -> asked.remove(held.id()));
    }
    asked.put(referral.id(), referral);
  }

  /** Somebody is on duty where it falls due anew; nobody is called once it isn't due. */
  void staffed(@Nullable Instant dueBefore, List<DutyRoster.Shift> roster, Instant now) {
    if (acknowledgeBy == null) {
      if (duty != null) {
        duty = new OnDuty(duty.officer(), duty.deputy(), null, duty.calledAt());
      }
    } else if (!acknowledgeBy.equals(dueBefore)) {
      duty = null;
      for (DutyRoster.Shift shift : roster) {
        if (!now.isBefore(shift.start()) && now.isBefore(shift.end())) {
          Instant half = now.plusNanos(Duration.between(now, acknowledgeBy).toNanos() / 2);
          duty =
              new OnDuty(
                  shift.officer(), shift.deputy(), shift.deputy() == null ? null : half, null);
        }
      }
    }
  }

  long openTasks() {
    return tasks.values().stream().filter(held -> held.status() != Directive.Status.DONE).count();
  }

  void because(String rule) {
    if (reasons.size() == 10) {
      reasons.remove(1);
    }
    reasons.add(rule);
  }

  void seen() {
    status = status == CaseStatus.NEW ? CaseStatus.ACKNOWLEDGED : status;
    acknowledged = true;
    asItCame = null;
    acknowledgeBy = null;
    snoozedUntil = null;
  }

  void dueAgain(@Nullable Instant due) {
    status = CaseStatus.NEW;
    acknowledged = false;
    ended = false;
    acknowledgeBy = due;
    snoozedUntil = null;
  }

  /** Graver: due under the graver class's deadlines, never later than before. */
  void raise(Instant now) {
    Policy.Decision decision = decision(now);
    dueAgain(earlier(acknowledgeBy, acknowledgeBy(decision, now)));
    if (leads()) {
      resolveBy = earlier(resolveBy, resolveBy(decision, now));
    }
  }

  void beginAnew(Instant now) {
    Policy.Decision decision = decision(now);
    reopened++;
    dueAgain(acknowledgeBy(decision, now));
    resolveBy = leads() ? resolveBy(decision, now) : null;
  }

  void end(CaseStatus how, Instant now) {
    status = how;
    ended = true;
    endedAt = now;
    asItCame = null;
    acknowledgeBy = null;
    resolveBy = null;
    snoozedUntil = null;
    proposal = null;
  }

  @Nullable Instant acknowledgeBy(Policy.Decision decision, Instant now) {
    return decision.acknowledgeWithin(desk.tier()).map(now::plus).orElse(null);
  }

  static @Nullable Instant resolveBy(Policy.Decision decision, Instant now) {
    return decision.resolveWithin() == null ? null : now.plus(decision.resolveWithin());
  }

  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? other : one;
  }

  /** So many say so that the policy has another answer than by this rule. */
  void borneOut(String ruled, Instant now) {
    Policy.Decision decision = decision(now);
    boolean other = !decision.rule().equals(ruled) || !content.tiers.containsAll(decision.tiers());
    if (!other || decision.quiet() != null) {
      return;
    }
    content.tiers.addAll(decision.tiers());
    because(decision.rule());
    if (status == CaseStatus.NEW && snoozedUntil == null) {
      acknowledgeBy = earlier(acknowledgeBy, acknowledgeBy(decision, now));
    }
    if (leads()) {
      resolveBy = earlier(resolveBy, resolveBy(decision, now));
    }
  }

  DeskCode at(Tier tier) {
    return owner.at(tier);
  }

  Set<Timer> timers() {
    Set<Timer> timers = new HashSet<>();
    add(timers, acknowledgeBy, Timer.Kind.ACKNOWLEDGE);
    add(timers, resolveBy, Timer.Kind.RESOLVE);
    add(timers, snoozedUntil, Timer.Kind.SNOOZE);
    for (Task task : tasks.values()) {
      if (task.from().equals(desk) && task.status() == Directive.Status.OPEN) {
        timers.add(new Timer(task.due(), desk, id, Timer.Kind.DIRECTIVE, task.id()));
      }
    }
    for (Asked referral : asked.values()) {
      if (referral.status() == Referral.Status.OPEN) {
        timers.add(new Timer(referral.due(), desk, id, Timer.Kind.REFERRAL, referral.id()));
      }
    }
    add(timers, duty == null ? null : duty.callAt(), Timer.Kind.DEPUTY);
    return timers;
  }

  private void add(Set<Timer> timers, @Nullable Instant due, Timer.Kind kind) {
    if (due != null) {
      timers.add(new Timer(due, desk, id, kind, ""));
    }
  }

  CaseLook look() {
    TreeMap<String, String> directives = new TreeMap<>();
    tasks
        .values()
        .forEach(task -> directives.put(task.id(), task.from() + ">" + task.to() + task.status()));
    TreeMap<String, String> referrals = new TreeMap<>();
    asked
        .values()
        .forEach(
            referral -> referrals.put(referral.id(), referral.whom() + " " + referral.status()));
    return new CaseLook(
        content.look(),
        status,
        acknowledged,
        ended,
        handler,
        reopened,
        missed,
        policy.version(),
        proposal == null ? null : proposal.id(),
        List.copyOf(reasons),
        directives,
        referrals,
        duty == null ? "" : duty.officer() + " " + duty.deputy() + " " + duty.calledAt(),
        timers());
  }
}
