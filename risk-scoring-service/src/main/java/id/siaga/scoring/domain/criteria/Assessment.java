package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.evidence.Tally;
import id.siaga.scoring.domain.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the criteria say of one report. Asked part by part: topic, then category, then severity,
 * because a later part may rest on what was decided for an earlier one.
 */
public final class Assessment {

  /** What a floor alone counts as evidence. */
  private static final double FLOOR_WEIGHT = 1;

  /** What each further phrase adds to the weights of a cumulative criterion, and how many count. */
  private static final double FURTHER = 0.35;

  private static final int MOST_FURTHER = 3;

  private record Held(Criterion criterion, Span span, double factor) {}

  /**
   * A criterion that holds, as far as it has been asked.
   *
   * @param id its id
   * @param version its version
   * @param span where in the text
   */
  public record Holding(String id, int version, Span span) {}

  private final CompiledCriteria criteria;
  private final Reading reading;
  private final List<Held> held = new ArrayList<>();

  Assessment(CompiledCriteria criteria, Reading reading) {
    this.criteria = criteria;
    this.reading = reading;
    ask(Phase.FIRST);
  }

  /** What speaks for each topic. */
  public Tally<IncidentTopic> topics() {
    Tally<IncidentTopic> tally = new Tally<>(IncidentTopic.class);
    for (Held h : held) {
      h.criterion().topics().forEach((t, w) -> tally.add(t, reason(h, Evidence.Part.TOPIC, t, w)));
    }
    return tally;
  }

  /** What speaks for each category, now that the topic is decided. */
  public Tally<Category> categories(IncidentTopic topic) {
    reading.decided(topic);
    ask(Phase.TOPIC_KNOWN);
    Tally<Category> tally = new Tally<>(Category.class);
    for (Held h : held) {
      h.criterion()
          .categories()
          .forEach((c, w) -> tally.add(c, reason(h, Evidence.Part.CATEGORY, c, w)));
    }
    return tally;
  }

  /** What speaks for each severity, now that the category is decided. */
  public Tally<Severity> severities(Category category) {
    reading.decided(category);
    ask(Phase.CATEGORY_KNOWN);
    Tally<Severity> tally = new Tally<>(Severity.class);
    for (Held h : held) {
      Criterion criterion = h.criterion();
      criterion
          .severities()
          .forEach((s, w) -> tally.add(s, reason(h, Evidence.Part.SEVERITY, s, w)));
      Severity floor = criterion.floor();
      if (floor != null && !criterion.severities().containsKey(floor)) {
        tally.add(floor, reason(h, Evidence.Part.SEVERITY, floor, FLOOR_WEIGHT));
      }
    }
    return tally;
  }

  /** The criteria that hold, of the parts asked for so far. */
  public List<Holding> holdings() {
    return held.stream()
        .map(h -> new Holding(h.criterion().id(), h.criterion().version(), h.span()))
        .toList();
  }

  /**
   * The severity below which no criterion would let a report of this topic and category fall; NIHIL
   * where none would.
   */
  public Severity floor(IncidentTopic topic, Category category) {
    reading.decided(topic);
    reading.decided(category);
    Severity highest = Severity.NIHIL;
    for (CompiledCriteria.Ready ready : criteria.floors()) {
      Severity floor = ready.criterion().floor();
      if (floor != null && ready.test().in(reading) != 0) {
        highest = highest.max(floor);
      }
    }
    return highest;
  }

  /** The severity below which no matched criterion lets the report fall; NIHIL where none does. */
  public Severity floor() {
    Severity highest = Severity.NIHIL;
    for (Held h : held) {
      Severity floor = h.criterion().floor();
      highest = floor == null ? highest : highest.max(floor);
    }
    return highest;
  }

  private void ask(Phase phase) {
    for (CompiledCriteria.Ready ready : criteria.ready(phase)) {
      if (ready.test().in(reading) != 0) {
        held.add(new Held(ready.criterion(), span(ready), factor(ready)));
      }
    }
  }

  private double factor(CompiledCriteria.Ready ready) {
    if (!ready.criterion().cumulative()) {
      return 1;
    }
    int phrases = 0;
    for (int group : ready.groups()) {
      phrases += reading.distinct(group);
    }
    return 1 + FURTHER * Math.clamp(phrases - 1, 0, MOST_FURTHER);
  }

  private Span span(CompiledCriteria.Ready ready) {
    for (int group : ready.groups()) {
      Span span = reading.span(group);
      if (span.start() >= 0) {
        return span;
      }
    }
    return Span.NONE;
  }

  private static Evidence reason(Held held, Evidence.Part part, Enum<?> supports, double weight) {
    Criterion criterion = held.criterion();
    return new Evidence(
        Evidence.Layer.RULE,
        part,
        criterion.id(),
        criterion.version(),
        supports.name(),
        held.span(),
        weight * held.factor());
  }
}
