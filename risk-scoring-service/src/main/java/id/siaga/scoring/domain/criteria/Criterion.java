package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One named reason: when its condition holds, it speaks for or against categories, topics and
 * severities.
 *
 * @param id dotted lower-case name, unique
 * @param version raised whenever its meaning changes
 * @param when its condition
 * @param categories weight for (positive) or against (negative) each category
 * @param topics the same for topics
 * @param severities the same for severities; never {@link Severity#NIHIL}, which follows from the
 *     category
 * @param floor the severity is at least this, where it is given and the category isn't NIHIL
 * @param cumulative each further phrase that is found adds to the weights
 */
public record Criterion(
    String id,
    int version,
    Condition when,
    Map<Category, Double> categories,
    Map<IncidentTopic, Double> topics,
    Map<Severity, Double> severities,
    @Nullable Severity floor,
    boolean cumulative) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  public Criterion {
    categories = Map.copyOf(categories);
    topics = Map.copyOf(topics);
    severities = Map.copyOf(severities);
    check(ID.matcher(id).matches(), id, "id must be dotted lower-case words");
    check(version >= 1, id, "version must be 1 or more");
    check(
        !(categories.isEmpty() && topics.isEmpty() && severities.isEmpty() && floor == null),
        id,
        "supports nothing");
    check(!severities.containsKey(Severity.NIHIL), id, "severity NIHIL follows from the category");
    check(floor != Severity.NIHIL, id, "floor NIHIL is none");
    Phase phase = Phase.of(when);
    check(phase == Phase.FIRST || topics.isEmpty(), id, "a topic can't rest on what comes later");
    check(
        phase != Phase.CATEGORY_KNOWN || categories.isEmpty(),
        id,
        "a category can't rest on the category");
  }

  Phase phase() {
    return Phase.of(when);
  }

  private static void check(boolean holds, String id, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("criterion " + id + ": " + rule);
    }
  }
}
