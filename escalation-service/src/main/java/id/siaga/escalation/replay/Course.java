package id.siaga.escalation.replay;

import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What became of the cases under one policy, as far as people would have noticed; no texts. */
public final class Course {

  private final Map<CaseId, Story> cases = new LinkedHashMap<>();
  private final Map<DeskCode, Load> loads = new HashMap<>();
  private final Map<Tier, Notified> notified = new EnumMap<>(Tier.class);
  private long refused;

  /**
   * How a case came to a tier.
   *
   * @param rule the policy's rule that sent it at once, or the engine's own word for another way
   */
  public record Arrival(Instant at, DeskCode desk, String rule) {}

  /**
   * One case.
   *
   * @param classified its class when it was opened
   * @param arrivals when each tier first held it
   */
  public record Story(
      CaseId id, DeskCode owner, IncidentClass classified, Map<Tier, Arrival> arrivals) {

    /** How it came to a tier; empty when it never did. */
    public Optional<Arrival> at(Tier tier) {
      return Optional.ofNullable(arrivals.get(tier));
    }
  }

  /** What a desk would have had to do: cases it held, deadlines it missed. */
  public record Load(long cases, long missed) {

    /** Nothing at all. */
    public static final Load NONE = new Load(0, 0);
  }

  /** Deadlines missed at a tier, and how many of them told the same desk again. */
  public record Notified(long missed, long again) {

    /** None. */
    public static final Notified NONE = new Notified(0, 0);
  }

  Course() {}

  /** A desk has a case for the first time. */
  void arrived(CaseFile file, Instant at) {
    DeskCode desk = file.desk();
    cases
        .computeIfAbsent(
            file.id(),
            id ->
                new Story(id, file.owner(), file.content().classified(), new EnumMap<>(Tier.class)))
        .arrivals()
        .putIfAbsent(
            desk.tier(), new Arrival(at, desk, file.standing().reasons().getLast().rule()));
    loads.merge(desk, new Load(1, 0), Course::sum);
  }

  void missed(DeskCode desk, boolean again) {
    notified.merge(
        desk.tier(),
        new Notified(1, again ? 1 : 0),
        (one, other) -> new Notified(one.missed + other.missed, one.again + other.again));
    loads.merge(desk, new Load(0, 1), Course::sum);
  }

  void refused() {
    refused++;
  }

  /** The cases, in the order in which they were opened. */
  public Map<CaseId, Story> cases() {
    return Collections.unmodifiableMap(cases);
  }

  /** What each desk had to do that had anything. */
  public Map<DeskCode, Load> loads() {
    return Collections.unmodifiableMap(loads);
  }

  /** What was missed at a tier. */
  public Notified notified(Tier tier) {
    return notified.getOrDefault(tier, Notified.NONE);
  }

  /** Cases that a tier held. */
  public long reached(Tier tier) {
    return cases.values().stream().filter(story -> story.at(tier).isPresent()).count();
  }

  /** Orders of people that a desk refused: most often it did not have the case. */
  public long refusals() {
    return refused;
  }

  private static Load sum(Load one, Load other) {
    return new Load(one.cases + other.cases, one.missed + other.missed);
  }
}
