package id.siaga.escalation.replay;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who would have got what under a second policy, beside what the first would have done.
 *
 * @param otherTiers cases that reach an upper tier under one policy only, the gravest first
 * @param lateness of the cases that reach an upper tier under both
 * @param loads desks whose load differs, the largest difference first
 */
public record Divergence(
    List<OtherTier> otherTiers, Map<Tier, Lateness> lateness, List<DeskLoad> loads) {

  private static final List<Tier> UPPER = List.of(Tier.PROVINSI, Tier.NASIONAL);

  public Divergence {
    otherTiers = List.copyOf(otherTiers);
    loads = List.copyOf(loads);
  }

  /**
   * A case that reaches a tier under one of the policies.
   *
   * @param story the case, under the policy under which it gets there
   * @param first how it gets there under the first policy; null when it doesn't
   * @param second how it gets there under the second; null when it doesn't
   */
  public record OtherTier(
      Course.Story story,
      Tier tier,
      Course.@Nullable Arrival first,
      Course.@Nullable Arrival second) {}

  /**
   * How much later a tier hears under the second policy.
   *
   * @param earlier cases that it hears of earlier
   * @param later cases that it hears of later
   * @param median of all cases it hears of under both; negative for earlier
   * @param latest the worst of them; zero when none is later
   */
  public record Lateness(
      long earlier, long same, long later, Duration median, Duration earliest, Duration latest) {}

  /** What a desk has to do under each. */
  public record DeskLoad(DeskCode desk, Course.Load first, Course.Load second) {

    private long difference() {
      return Math.abs(second.cases() - first.cases()) + Math.abs(second.missed() - first.missed());
    }
  }

  /** Compares two courses of the same mail. */
  public static Divergence of(Course first, Course second) {
    List<OtherTier> others = new ArrayList<>();
    Map<Tier, Lateness> lateness = new EnumMap<>(Tier.class);
    Set<CaseId> all = new LinkedHashSet<>(first.cases().keySet());
    all.addAll(second.cases().keySet());
    for (Tier tier : UPPER) {
      List<Duration> later = new ArrayList<>();
      for (CaseId id : all) {
        Course.Arrival one = arrival(first.cases().get(id), tier);
        Course.Arrival other = arrival(second.cases().get(id), tier);
        if (one != null && other != null) {
          later.add(Duration.between(one.at(), other.at()));
        } else if (one != null || other != null) {
          Course.Story story = (one == null ? second : first).cases().get(id);
          if (story != null) {
            others.add(new OtherTier(story, tier, one, other));
          }
        }
      }
      lateness.put(tier, lateness(later));
    }
    others.sort(
        Comparator.comparing(
            (OtherTier other) -> other.story().classified().severity(), Comparator.reverseOrder()));
    return new Divergence(others, lateness, loads(first, second));
  }

  private static Course.@Nullable Arrival arrival(Course.@Nullable Story story, Tier tier) {
    return story == null ? null : story.at(tier).orElse(null);
  }

  private static Lateness lateness(List<Duration> later) {
    later.sort(null);
    long earlier = later.stream().filter(Duration::isNegative).count();
    long same = later.stream().filter(Duration::isZero).count();
    if (later.isEmpty()) {
      return new Lateness(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
    return new Lateness(
        earlier,
        same,
        later.size() - earlier - same,
        later.get((later.size() - 1) / 2),
        later.getFirst().isNegative() ? later.getFirst() : Duration.ZERO,
        later.getLast().isNegative() ? Duration.ZERO : later.getLast());
  }

  private static List<DeskLoad> loads(Course first, Course second) {
    Set<DeskCode> desks = new TreeSet<>(first.loads().keySet());
    desks.addAll(second.loads().keySet());
    return desks.stream()
        .map(desk ->
            new DeskLoad(
                desk,
                first.loads().getOrDefault(desk, Course.Load.NONE),
                second.loads().getOrDefault(desk, Course.Load.NONE)))
        .filter(load -> load.difference() > 0)
        .sorted(Comparator.comparingLong(DeskLoad::difference).reversed())
        .toList();
  }
}
