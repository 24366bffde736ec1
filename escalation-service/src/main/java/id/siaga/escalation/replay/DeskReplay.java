package id.siaga.escalation.replay;

import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.Checkpoints;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.Desk;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.DeskStanding;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.Outcome;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.Publication;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All desks in memory, from a first day on, under one policy: mail arrives at its time, what desks
 * tell each other at once, deadlines fire in their order. Activations of policies and models, and
 * daily reports, are passed over. Mail of a moment comes before the deadlines of that moment, as
 * with the real desks.
 */
public final class DeskReplay {

  /** Deadlines that one replay lets pass. */
  public static final int MOST_DEADLINES = 2_000_000;

  private static final int TELL_EVERY = 10_000;

  private final PolicySource policy;
  private final Consumer<String> progress;
  private final TreeSet<Timer> timers =
      new TreeSet<>(
          Comparator.comparing(Timer::due)
              .thenComparing(Timer::desk)
              .thenComparing(timer -> String.valueOf(timer.caseId()))
              .thenComparing(Timer::kind)
              .thenComparing(Timer::item));
  private final Map<DeskCode, MemoryDesk> desks = new HashMap<>();
  private final Deque<Forward> underway = new ArrayDeque<>();
  private final Course course = new Course();
  private Instant now = Instant.MIN;
  private int deadlines;

  private DeskReplay(PolicySource policy, Consumer<String> progress) {
    this.policy = policy;
    this.progress = progress;
  }

  /**
   * Lets it happen.
   *
   * @param mail in the order of its times
   * @param until deadlines that are due by then fire, too
   * @param progress told now and then how much is done
   * @throws IllegalArgumentException when more than {@link #MOST_DEADLINES} would pass
   */
  public static Course run(
      PolicySource policy, List<Mail> mail, Instant until, Consumer<String> progress) {
    DeskReplay replay = new DeskReplay(policy, progress);
    int done = 0;
    for (Mail one : mail) {
      replay.take(one);
      if (++done % TELL_EVERY == 0) {
        progress.accept("  %,d of %,d".formatted(done, mail.size()));
      }
    }
    replay.pass(until.plusNanos(1));
    return replay.course;
  }

  private void take(Mail mail) {
    if (mail.message() instanceof DeskMessage.CommandGiven(Command command)
        && (command.order() instanceof Command.ActivatePolicy
            || command.order() instanceof Command.JudgePolicy
            || command.order() instanceof Command.RecordModel
            || command.order() instanceof Command.SendDailyReport)) {
      return;
    }
    pass(mail.at());
    now = now.isAfter(mail.at()) ? now : mail.at();
    handle(mail.desk(), mail.message());
    settle();
  }

  /** Deadlines before this moment fire. */
  private void pass(Instant moment) {
    while (!timers.isEmpty() && timers.first().due().isBefore(moment)) {
      Timer next = timers.first();
      if (++deadlines > MOST_DEADLINES) {
        throw new IllegalArgumentException(
            "more than %,d deadlines would pass: ask for a shorter time".formatted(MOST_DEADLINES));
      }
      if (deadlines % (TELL_EVERY * 10) == 0) {
        progress.accept("  %,d deadlines".formatted(deadlines));
      }
      now = now.isAfter(next.due()) ? now : next.due();
      missed(next, handle(next.desk(), new DeskMessage.DeadlineReached(next)));
      settle();
    }
  }

  private void settle() {
    while (!underway.isEmpty()) {
      Forward forward = underway.removeFirst();
      handle(forward.to(), new DeskMessage.ForwardReceived(forward));
    }
  }

  private Outcome handle(DeskCode code, DeskMessage message) {
    MemoryDesk desk = desks.computeIfAbsent(code, known -> new MemoryDesk(known, policy, timers));
    Outcome outcome = Desk.handle(desk, message, Checkpoints.NONE, now);
    outcome.changes().forEach(desk::apply);
    for (Publication publication : outcome.publications()) {
      switch (publication) {
        case Publication.CaseChanged changed -> put(desk, changed.file());
        case Publication.ForwardSent(Forward forward) -> underway.add(forward);
        case Publication.AuditAppended entry -> {} // nobody will ask for a proof of this
      }
    }
    if (outcome.notices().contains(Outcome.Notice.COMMAND_REFUSED)) {
      course.refused();
    }
    return outcome;
  }

  private void put(MemoryDesk desk, CaseFile file) {
    if (desk.caseFile(file.id()).isEmpty()) {
      course.arrived(file, now);
    }
    desk.put(file);
  }

  private void missed(Timer timer, Outcome outcome) {
    if (outcome.notices().contains(Outcome.Notice.DEADLINE_MISSED)) {
      boolean again =
          outcome.publications().stream()
              .anyMatch(publication ->
                  publication instanceof Publication.CaseChanged changed
                      && dueAgain(timer.kind(), changed.file().standing().clocks()));
      course.missed(timer.desk(), again);
    }
  }

  private static boolean dueAgain(Timer.Kind kind, DeskStanding.Clocks clocks) {
    return switch (kind) {
      case ACKNOWLEDGE -> clocks.acknowledgeBy() != null;
      case RESOLVE -> clocks.resolveBy() != null;
      case SNOOZE, DIRECTIVE, REFERRAL, DEPUTY, CHECKPOINT -> false;
    };
  }
}
