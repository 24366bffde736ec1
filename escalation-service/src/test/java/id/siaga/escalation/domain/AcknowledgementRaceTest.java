package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An acknowledgement races its deadline at the kabupaten and at the province, while the case goes
 * up, the command comes twice and a graver report comes in: every order that can happen.
 */
class AcknowledgementRaceTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");

  /** What happens, each once. */
  private enum Event {
    /** somebody at the kabupaten acknowledges */
    BELOW,
    /** the same command again, which cannot come before it */
    BELOW_AGAIN,
    /** the kabupaten's deadline as the case began */
    DEADLINE_BELOW,
    /** the oldest word on its way to the province arrives */
    WORD_UP,
    /** somebody at the province acknowledges, where the case is there */
    ABOVE,
    /** the province's first deadline */
    DEADLINE_ABOVE,
    /** another agency reports it one severity graver; KRITIS stays what it is */
    GRAVER
  }

  @ParameterizedTest
  @EnumSource(names = {"SEDANG", "TINGGI", "KRITIS"})
  void oneOfTheTwoIsFirstAtEachDeskAndEverythingFollowsFromThat(Severity severity) {
    int orders = 0;
    for (List<Event> order : orders()) {
      new Race(severity, order).run();
      orders++;
    }
    assertThat(orders).isEqualTo(2_520); // 7! with one pair in its order
  }

  /** All orders of the events, the repeated command after the first. */
  private static List<List<Event>> orders() {
    List<List<Event>> all = new ArrayList<>();
    extend(new ArrayList<>(), EnumSet.allOf(Event.class), all::add);
    return all;
  }

  private static void extend(List<Event> begun, Set<Event> left, Consumer<List<Event>> complete) {
    if (left.isEmpty()) {
      complete.accept(List.copyOf(begun));
    }
    for (Event event : left) {
      if (event == Event.BELOW_AGAIN && left.contains(Event.BELOW)) {
        continue;
      }
      Set<Event> others = EnumSet.copyOf(left);
      others.remove(event);
      begun.add(event);
      extend(begun, others, complete);
      begun.removeLast();
    }
  }

  /** One order of events. */
  private static final class Race {
    private final DeskWorld world = new DeskWorld();
    private final Severity severity;
    private final List<Event> order;
    private final Timer below;
    private final Scored first;
    private Timer above;

    Race(Severity severity, List<Event> order) {
      this.severity = severity;
      this.order = order;
      first = Scored.clash().as(Category.GANGGUAN, IncidentTopic.KEAMANAN, severity);
      report(first);
      below = acknowledgeTimer(LEBONG);
      above = new Timer(below.due(), BENGKULU, below.caseId(), below.kind(), "");
    }

    void run() {
      order.forEach(this::happens);
      world.settle();
      assertThat(world.faults()).as(order.toString()).isEmpty();
      holds(LEBONG);
      holds(BENGKULU);
      ownersWordIsTheSameEverywhere();
      eachDeskEscalatedOnceForEachMissedDeadline();
    }

    private void happens(Event event) {
      switch (event) {
        case BELOW, BELOW_AGAIN -> acknowledge(LEBONG, "below");
        case DEADLINE_BELOW -> passes(below);
        case WORD_UP -> wordUp();
        case ABOVE -> {
          if (!world.desk(BENGKULU).cases.isEmpty()) {
            acknowledge(BENGKULU, "above");
          }
        }
        case DEADLINE_ABOVE -> {
          if (!world.desk(BENGKULU).cases.isEmpty()) {
            passes(above);
          }
        }
        case GRAVER -> {
          Severity next = severity == Severity.SEDANG ? Severity.TINGGI : Severity.KRITIS;
          report(first.withKey("graver").by("kodim").as(Category.ANCAMAN, first.topic(), next));
        }
      }
    }

    private void wordUp() {
      for (Forward forward : List.copyOf(world.underway)) {
        if (forward.to().equals(BENGKULU)) {
          boolean fresh = world.desk(BENGKULU).cases.isEmpty();
          world.underway.remove(forward);
          world.deliver(forward);
          if (forward.body() instanceof Forward.CaseSighted) {
            continue; // holds no case yet
          }
          if (fresh) {
            above = acknowledgeTimer(BENGKULU);
          }
          return;
        }
      }
    }

    /** The deadline's time has come; the runtime fires it only while it stands. */
    private void passes(Timer timer) {
      world.now = world.now.isAfter(timer.due()) ? world.now : timer.due();
      world.handle(timer.desk(), new DeskMessage.DeadlineReached(timer));
    }

    private void report(Scored report) {
      world.handle(LEBONG, new DeskMessage.ReportArrived(report.report()));
    }

    private void acknowledge(DeskCode desk, String id) {
      Command command =
          new Command(
              id, only(desk).id(), "op", "operator", world.now, null, new Command.Acknowledge());
      world.handle(desk, new DeskMessage.CommandGiven(command));
    }

    /** The chain says who was first, and the case stands accordingly. */
    private void holds(DeskCode desk) {
      List<AuditKind> steps = steps(desk);
      long acknowledged = steps.stream().filter(k -> k == AuditKind.COMMAND_ACCEPTED).count();
      DeskStanding standing = only(desk).standing();
      String where = severity + " " + order + " at " + desk + ": " + steps;

      assertThat(acknowledged).as(where).isLessThanOrEqualTo(1);
      assertThat(steps).as(where).doesNotContain(AuditKind.COMMAND_REFUSED);
      assertThat(standing.missedDeadlines()).as(where).isEqualTo(missed(desk));
      assertThat(missed(desk)).as(where).isLessThanOrEqualTo(1);
      if (steps.indexOf(AuditKind.COMMAND_ACCEPTED) == 0 && !raisedLast(desk)) {
        assertThat(missed(desk)).as(where + " missed nothing").isZero();
      }
      boolean last = acknowledged == 1 && !raisedLast(desk);
      assertThat(standing.acknowledgement() != null).as(where).isEqualTo(last);
      assertThat(standing.status())
          .as(where)
          .isEqualTo(last ? CaseStatus.ACKNOWLEDGED : CaseStatus.NEW);
      boolean due = !last && (missed(desk) == 0 || raisedLast(desk));
      assertThat(standing.clocks().acknowledgeBy() != null).as(where).isEqualTo(due);
      assertThat(
              world.desk(desk).timers.stream()
                  .anyMatch(timer -> timer.kind() == Timer.Kind.ACKNOWLEDGE))
          .as(where)
          .isEqualTo(due);
    }

    /** Whether the case became graver here after the last acknowledgement or missed deadline. */
    private boolean raisedLast(DeskCode desk) {
      List<Publication.CaseChanged> copies =
          world.snapshots.stream().filter(s -> s.file().desk().equals(desk)).toList();
      for (int i = copies.size() - 1; i > 0; i--) {
        CaseFile now = copies.get(i).file();
        CaseFile before = copies.get(i - 1).file();
        if (now.content().severity().compareTo(before.content().severity()) > 0) {
          return true;
        }
        Cause.Kind cause = copies.get(i).cause().kind();
        if (cause == Cause.Kind.COMMAND || cause == Cause.Kind.DEADLINE) {
          return false;
        }
      }
      return false;
    }

    private void ownersWordIsTheSameEverywhere() {
      CaseFile owned = only(LEBONG);
      assertThat(owned.standing().status()).isEqualTo(owned.content().ownerStatus());
      for (DeskWorld.Memory desk : world.desks.values()) {
        for (CaseFile copy : desk.cases.values()) {
          assertThat(copy.content().ownerStatus())
              .as("%s %s at %s", severity, order, copy.desk())
              .isEqualTo(owned.content().ownerStatus());
          assertThat(copy.content().severity()).isEqualTo(owned.content().severity());
        }
      }
    }

    private void eachDeskEscalatedOnceForEachMissedDeadline() {
      for (DeskCode desk : List.of(LEBONG, BENGKULU)) {
        long escalated =
            world.audit.stream()
                .filter(entry -> entry.desk().equals(desk))
                .filter(entry -> entry.step().kind() == AuditKind.CASE_FORWARDED)
                .filter(entry -> entry.step().detail().startsWith("tenggat-terlewat→"))
                .filter(entry -> follows(entry, AuditKind.DEADLINE_MISSED))
                .count();
        assertThat(escalated).as("%s %s at %s", severity, order, desk).isEqualTo(missed(desk));
      }
    }

    private boolean follows(AuditEntry entry, AuditKind kind) {
      return world.audit.stream()
          .filter(before -> before.desk().equals(entry.desk()))
          .filter(before -> before.sequence() == entry.sequence() - 1)
          .anyMatch(before -> before.step().kind() == kind);
    }

    private int missed(DeskCode desk) {
      return (int) steps(desk).stream().filter(k -> k == AuditKind.DEADLINE_MISSED).count();
    }

    /** Acknowledgements, refusals and missed deadlines in a desk's chain. */
    private List<AuditKind> steps(DeskCode desk) {
      return world.audit.stream()
          .filter(entry -> entry.desk().equals(desk))
          .map(entry -> entry.step().kind())
          .filter(kind ->
              kind == AuditKind.COMMAND_ACCEPTED
                  || kind == AuditKind.COMMAND_REFUSED
                  || kind == AuditKind.DEADLINE_MISSED)
          .toList();
    }

    private Timer acknowledgeTimer(DeskCode desk) {
      return world.desk(desk).timers.stream()
          .filter(timer -> timer.kind() == Timer.Kind.ACKNOWLEDGE)
          .findFirst()
          .orElseThrow();
    }

    private CaseFile only(DeskCode desk) {
      assertThat(world.desk(desk).cases).as(order.toString()).hasSize(1);
      return world.desk(desk).cases.values().iterator().next();
    }
  }
}
