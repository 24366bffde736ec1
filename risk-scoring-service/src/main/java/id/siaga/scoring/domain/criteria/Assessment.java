package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.evidence.Tally;
import id.siaga.scoring.domain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the criteria say of one report. Asked part by part: topic, then category, then severity,
 * because a later part may rest on what was decided for an earlier one.
 */
public final class Assessment {

  private static final IncidentTopic[] TOPICS = IncidentTopic.values();
  private static final Category[] CATEGORIES = Category.values();
  private static final Severity[] SEVERITIES = Severity.values();

  /** What each further phrase adds to the weights of a cumulative criterion, and how many count. */
  private static final double FURTHER = 0.35;

  private static final int MOST_FURTHER = 3;

  private record Held(CompiledCriteria.Ready ready, Span span, double factor) {

    Criterion criterion() {
      return ready.criterion();
    }
  }

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
    return tally(Evidence.Part.TOPIC, TOPICS, CompiledCriteria.Ready::topics);
  }

  /** What speaks for each category, now that the topic is decided. */
  public Tally<Category> categories(IncidentTopic topic) {
    reading.decided(topic);
    ask(Phase.TOPIC_KNOWN);
    return tally(Evidence.Part.CATEGORY, CATEGORIES, CompiledCriteria.Ready::categories);
  }

  /** What speaks for each severity, now that the category is decided. */
  public Tally<Severity> severities(Category category) {
    reading.decided(category);
    ask(Phase.CATEGORY_KNOWN);
    return tally(Evidence.Part.SEVERITY, SEVERITIES, CompiledCriteria.Ready::severities);
  }

  private <E extends Enum<E>> Tally<E> tally(
      Evidence.Part part, E[] choices, Function<CompiledCriteria.Ready, Support<E>> supports) {
    int asked = held.size();
    Tally<E> tally = new Tally<>(choices, () -> reasons(part, asked, supports));
    for (Held h : held) {
      Support<E> support = supports.apply(h.ready());
      for (int i = 0; i < support.weights().length; i++) {
        tally.add(support.choices()[i], support.weights()[i] * h.factor());
      }
    }
    return tally;
  }

  private <E extends Enum<E>> List<Evidence> reasons(
      Evidence.Part part, int asked, Function<CompiledCriteria.Ready, Support<E>> supports) {
    List<Evidence> reasons = new ArrayList<>();
    for (Held h : held.subList(0, asked)) {
      Support<E> support = supports.apply(h.ready());
      for (int i = 0; i < support.weights().length; i++) {
        reasons.add(reason(h, part, support.choices()[i], support.weights()[i]));
      }
    }
    return reasons;
  }

  /** The criteria that hold, of the parts asked for so far. */
  public List<Holding> holdings() {
    List<Holding> holdings = new ArrayList<>(held.size());
    for (Held h : held) {
      holdings.add(new Holding(h.criterion().id(), h.criterion().version(), h.span()));
    }
    return holdings;
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
      if (floor != null && reading.wanted(ready.number()) && ready.test().in(reading) != 0) {
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
      if (reading.wanted(ready.number()) && ready.test().in(reading) != 0) {
        held.add(new Held(ready, span(ready), factor(ready)));
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
