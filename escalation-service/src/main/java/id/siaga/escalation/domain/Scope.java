package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which incidents are meant: those that fit every set that isn't empty.
 *
 * @param regions kabupaten ({@code 17.07}), provinces ({@code 17}) or {@code ID} for all
 * @param voices at least so many say so; {@link Voices#ANY} for however many
 */
public record Scope(
    Set<Severity> severities,
    Set<Category> categories,
    Set<IncidentTopic> topics,
    Set<Stage> stages,
    Set<String> regions,
    Voices voices) {

  /** All incidents. */
  public static final Scope ANY =
      new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Voices.ANY);

  public Scope {
    severities = enumSet(severities, Severity.class);
    categories = enumSet(categories, Category.class);
    topics = enumSet(topics, IncidentTopic.class);
    stages = enumSet(stages, Stage.class);
    regions = Set.copyOf(regions);
  }

  /** Whether this incident is meant. */
  public boolean covers(Incident incident) {
    return (severities.isEmpty() || severities.contains(incident.severity()))
        && (categories.isEmpty() || categories.contains(incident.category()))
        && (topics.isEmpty() || topics.contains(incident.topic()))
        && (stages.isEmpty() || stages.contains(incident.stage()))
        && incident.voices().reach(voices)
        && RegionCodes.cover(regions, incident.owner());
  }

  /** Whether it has no condition: it covers every incident. */
  public boolean any() {
    return severities.isEmpty()
        && categories.isEmpty()
        && topics.isEmpty()
        && stages.isEmpty()
        && voices.equals(Voices.ANY)
        && (regions.isEmpty() || regions.contains(DeskCode.NASIONAL.value()));
  }

  private static <E extends Enum<E>> Set<E> enumSet(Set<E> some, Class<E> type) {
    Set<E> all = EnumSet.noneOf(type);
    all.addAll(some);
    return Collections.unmodifiableSet(all);
  }
}
