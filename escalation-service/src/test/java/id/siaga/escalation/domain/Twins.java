package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.domain.model.CaseLook;
import id.siaga.escalation.domain.model.PlainDesks;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The engine and the plain model, side by side: both get the same messages in the same order, and
 * must agree after each. Forwards wait in one queue a pair, so that a caller can deliver them in
 * any order that keeps each pair's own.
 */
final class Twins {

  // Seldom, because signing and checking signatures cost more than all the rest.
  private static final Duration CHECKPOINTS = Duration.ofDays(1);

  /** Every so many steps the whole desk is compared, not only the cases that changed. */
  private static final int WHOLE_DESK = 20;

  final DeskWorld world = new DeskWorld(new Checkpoints(CHECKPOINTS, DeskWorld.KEY));
  final Map<String, Deque<Forward>> underway = new TreeMap<>();
  final List<Forward> delivered = new ArrayList<>();
  final List<Forward> skipped = new ArrayList<>();
  private final PlainDesks plain = new PlainDesks(DeskWorld.STARTING, CHECKPOINTS);
  private final String name;
  private int step;

  Twins(String name) {
    this.name = name;
  }

  /** Both handle a message. */
  void handle(DeskCode desk, DeskMessage message) {
    step++;
    int entries = world.audit.size();
    Outcome outcome = world.handle(desk, message);
    List<AuditEntry> appended = world.audit.subList(entries, world.audit.size());
    List<Forward> sent = List.copyOf(world.underway);
    world.underway.clear();
    sent.forEach(forward ->
        underway
            .computeIfAbsent(forward.from() + ">" + forward.to(), pair -> new ArrayDeque<>())
            .add(forward));

    PlainDesks.Step expected = plain.handle(desk, message, world.now);

    PlainDesks.Step real = PlainDesks.stepOf(appended, sent);
    if (!real.equals(expected) || !sameCases(desk, outcome)) {
      // Only now, because saying where costs more than the comparison.
      String where = "%s, step %d: %s at %s".formatted(name, step, message, desk);
      assertThat(real).as(where).isEqualTo(expected);
      agree(desk, where);
    }
    if (step % WHOLE_DESK == 0) {
      agree(desk, name + ", step " + step);
    }
  }

  /** Of the cases that the engine has changed; others are seen when whole desks are compared. */
  private boolean sameCases(DeskCode desk, Outcome outcome) {
    return outcome.publications().stream()
        .filter(Publication.CaseChanged.class::isInstance)
        .map(publication -> ((Publication.CaseChanged) publication).file())
        .allMatch(file -> CaseLook.of(file).equals(plain.look(desk, file.id())));
  }

  private void agree(DeskCode desk, String where) {
    PlainDesks.Look expected = plain.look(desk);
    assertThat(look(desk).cases()).as(where).containsExactlyInAnyOrderEntriesOf(expected.cases());
    assertThat(look(desk)).as(where).isEqualTo(expected);
  }

  /** The oldest forward of some pairs reach their desks. */
  void deliver(Random random) {
    List<Deque<Forward>> waiting =
        underway.values().stream().filter(queue -> !queue.isEmpty()).toList();
    if (!waiting.isEmpty()) {
      deliver(waiting.get(random.nextInt(waiting.size())).removeFirst());
    }
  }

  void deliver(Forward forward) {
    delivered.add(forward);
    handle(forward.to(), new DeskMessage.ForwardReceived(forward));
  }

  /** A forward goes astray; it comes late, or at the end. */
  void skip(Random random) {
    List<Deque<Forward>> waiting =
        underway.values().stream().filter(queue -> !queue.isEmpty()).toList();
    if (!waiting.isEmpty()) {
      skipped.add(waiting.get(random.nextInt(waiting.size())).removeFirst());
    }
  }

  /** At most so many of the deadlines that have passed fire, the oldest first. */
  int sweep(int most) {
    int fired = 0;
    for (DeskWorld.Memory memory : List.copyOf(world.desks.values())) {
      while (fired < most
          && !memory.timers.isEmpty()
          && !memory.timers.first().due().isAfter(world.now)) {
        handle(memory.desk(), new DeskMessage.DeadlineReached(memory.timers.first()));
        fired++;
      }
    }
    return fired;
  }

  /** Everything underway arrives. */
  void settle(Random random) {
    skipped.forEach(this::deliver);
    skipped.clear();
    while (underway.values().stream().anyMatch(queue -> !queue.isEmpty())) {
      deliver(random);
    }
  }

  /** Both agree on every desk, and every chain holds, with its checkpoints' signatures. */
  void agree() {
    ChainVerifier verifier = new ChainVerifier(List.of(DeskWorld.KEY.publicKey()), List.of());
    world.audit.forEach(verifier::accept);
    assertThat(verifier.faults()).as(name).isEmpty();
    for (DeskCode desk : world.desks.keySet()) {
      agree(desk, name + " at the end: " + desk);
      List<AuditEntry> chain =
          world.audit.stream().filter(entry -> entry.desk().equals(desk)).toList();
      assertThat(PlainDesks.stepOf(chain, List.of()).entries())
          .as("%s at the end: chain of %s", name, desk)
          .isEqualTo(plain.chain(desk));
    }
  }

  private PlainDesks.Look look(DeskCode desk) {
    DeskWorld.Memory memory = world.desk(desk);
    Map<CaseId, CaseLook> cases =
        memory.cases.values().stream().collect(Collectors.toMap(CaseFile::id, CaseLook::of));
    Map<DeskCode, String> proposals = new HashMap<>();
    memory.proposals.forEach((of, proposal) -> proposals.put(of, proposal.id()));
    return new PlainDesks.Look(
        cases,
        new HashSet<>(memory.timers),
        memory.profile.policyVersion(),
        proposals,
        memory.profile.checkpoints());
  }
}
