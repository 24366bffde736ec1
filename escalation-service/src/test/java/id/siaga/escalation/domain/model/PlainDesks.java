package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All desks once more, written straight from the rules: what the engine does with a message, these
 * must do too. They share value records and the policy's decisions with the engine, and no step.
 */
public final class PlainDesks {

  /** A word's place between two desks. */
  private record Place(DeskCode from, DeskCode to, long number) {}

  /**
   * What a message led to.
   *
   * @param entries kinds of the entries in the desk's chain, with the rule of a refusal or order
   * @param words what was sent: to whom, its number, what, about which case
   */
  public record Step(List<String> entries, List<String> words) {}

  /** A desk as a whole. */
  public record Look(
      Map<CaseId, CaseLook> cases,
      Set<Timer> timers,
      String policy,
      Map<DeskCode, String> proposals,
      long checkpoints) {}

  private final PolicySource starting;
  private final @Nullable Duration checkpointsEvery;
  private final Map<DeskCode, PlainDesk> desks = new TreeMap<>();
  private final Map<Place, PlainWord> words = new HashMap<>();

  /**
   * Desks that have seen nothing yet.
   *
   * @param checkpointsEvery the interval; null where none are made
   */
  public PlainDesks(PolicySource starting, @Nullable Duration checkpointsEvery) {
    this.starting = starting;
    this.checkpointsEvery = checkpointsEvery;
  }

  /** Handles what the engine handles; a forward is the word of its own under the same number. */
  public Step handle(DeskCode code, DeskMessage message, Instant now) {
    PlainDesk desk = desk(code);
    int entries = desk.chain.size();
    desk.worth = false;
    Map<CaseId, Instant> due = new HashMap<>();
    desk.cases.forEach((id, file) -> due.put(id, file.acknowledgeBy));
    switch (message) {
      case DeskMessage.ReportArrived(var report) -> new PlainReports(desk, now).take(report);
      case DeskMessage.ForwardReceived(Forward f) -> new PlainForwards(desk, now).take(word(f));
      case DeskMessage.CommandGiven(var command) -> new PlainCommands(desk, now).take(command);
      case DeskMessage.DeadlineReached(Timer timer) -> new PlainDeadlines(desk, now).take(timer);
      case DeskMessage.DeadlineFailed failed -> throw new IllegalArgumentException("not modelled");
    }
    desk.cases.forEach((id, file) -> file.staffed(due.get(id), desk.roster, now));
    if (desk.worth && desk.checkpointAt == null && checkpointsEvery != null) {
      desk.checkpointAt = nextCheckpoint(code.tier(), checkpointsEvery, now);
    }
    List<String> said = desk.words.stream().map(PlainWord::look).toList();
    desk.words.forEach(word -> words.put(new Place(word.from(), word.to(), word.number()), word));
    desk.words.clear();
    return new Step(List.copyOf(desk.chain.subList(entries, desk.chain.size())), said);
  }

  /** The same of what the engine published. */
  public static Step stepOf(List<AuditEntry> entries, List<Forward> forwards) {
    return new Step(
        entries.stream().map(PlainDesks::entry).toList(),
        forwards.stream().map(PlainWord::look).toList());
  }

  /** A desk as it stands. */
  public Look look(DeskCode code) {
    PlainDesk desk = desk(code);
    Map<CaseId, CaseLook> cases = new HashMap<>();
    desk.cases.forEach((id, file) -> cases.put(id, file.look()));
    Map<DeskCode, String> proposals = new HashMap<>();
    desk.wishes.forEach((of, wish) -> proposals.put(of, wish.id()));
    return new Look(cases, desk.timers(), desk.policy, proposals, desk.checkpoints);
  }

  /** One case at a desk; null where the desk doesn't hold it. */
  public @Nullable CaseLook look(DeskCode code, CaseId id) {
    PlainCase file = desk(code).cases.get(id);
    return file == null ? null : file.look();
  }

  /** All entries of a desk's chain so far. */
  public List<String> chain(DeskCode code) {
    return List.copyOf(desk(code).chain);
  }

  private static String entry(AuditEntry entry) {
    AuditKind kind = entry.step().kind();
    boolean says = kind == AuditKind.COMMAND_REFUSED || kind == AuditKind.ORDER_RECEIVED;
    return says ? kind + " " + entry.step().detail() : kind.name();
  }

  private PlainDesk desk(DeskCode code) {
    return desks.computeIfAbsent(code, c -> new PlainDesk(c, starting));
  }

  private PlainWord word(Forward forward) {
    Place place = new Place(forward.from(), forward.to(), forward.pairSequence());
    return Objects.requireNonNull(words.get(place), () -> "never sent: " + place);
  }

  /** Kabupaten at full intervals, provinces a quarter later, the nation half a one later. */
  private static Instant nextCheckpoint(Tier tier, Duration every, Instant now) {
    Duration later =
        switch (tier) {
          case KABUPATEN -> Duration.ZERO;
          case PROVINSI -> every.dividedBy(4);
          case NASIONAL -> every.dividedBy(2);
        };
    long past = Math.floorDiv(now.minus(later).toEpochMilli(), every.toMillis());
    return Instant.ofEpochMilli((past + 1) * every.toMillis()).plus(later);
  }
}
