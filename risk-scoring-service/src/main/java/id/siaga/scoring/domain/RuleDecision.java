package id.siaga.scoring.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.criteria.Assessment;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.evidence.Tally;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the criteria alone decide: their weights add up, precedence is applied to the sums. */
final class RuleDecision {

  private final Criteria.Scale scale;
  private final Tally<IncidentTopic> topics;
  private final Tally<Category> categories;
  private final Tally<Severity> severities;
  private final IncidentTopic topic;
  private final Category category;
  private final Assessment assessment;

  RuleDecision(Criteria.Scale scale, Assessment assessment) {
    this.scale = scale;
    this.assessment = assessment;
    topics = assessment.topics();
    topic = topics.strongest(t -> true).orElse(IncidentTopic.LAINNYA);
    categories = assessment.categories(topic);
    category = decide();
    severities = assessment.severities(category);
  }

  Category category() {
    return category;
  }

  /** The criteria that hold, given what was decided. */
  List<Assessment.Holding> holdings() {
    return assessment.holdings();
  }

  IncidentTopic topic() {
    return category == Category.NIHIL ? IncidentTopic.LAINNYA : topic;
  }

  Severity severity() {
    if (category == Category.NIHIL) {
      return Severity.NIHIL;
    }
    return severities
        .strongest(RuleDecision::isReal)
        .orElse(Severity.SEDANG)
        .max(assessment.floor());
  }

  @Nullable Category runnerUp() {
    return categories.strongest(c -> c != category).orElse(null);
  }

  /** Of weights, not calibrated: an order rather than a frequency. */
  Confidence confidence() {
    double sure = categories.confidence(category, scale.categoryTemperature(), c -> true);
    if (category == Category.NIHIL) {
      return new Confidence(sure, sure, sure);
    }
    return new Confidence(
        sure,
        topics.confidence(topic, scale.topicTemperature(), t -> true),
        severities.confidence(severity(), scale.severityTemperature(), RuleDecision::isReal));
  }

  /** Whether the text tells of an incident, although the agency says that there is none. */
  boolean contradictsNihil() {
    return Stream.of(Category.values())
        .filter(c -> c != Category.NIHIL)
        .anyMatch(c ->
            categories.weight(c) >= scale.decisive()
                && categories.weight(c) > categories.weight(Category.NIHIL));
  }

  /** The reasons for what was decided, and for the category that came second. */
  Stream<Evidence> evidence() {
    Stream<Evidence> whole = naming(categories.evidence(), category, runnerUp());
    if (category == Category.NIHIL) {
      return whole;
    }
    return Stream.of(
            whole,
            naming(topics.evidence(), topic, null),
            naming(severities.evidence(), severity(), null))
        .flatMap(s -> s);
  }

  /** The reasons for there being nothing. */
  Stream<Evidence> nihilEvidence() {
    return naming(categories.evidence(), Category.NIHIL, null);
  }

  /** The first category of the order of precedence whose evidence carries it. */
  private Category decide() {
    double most = categories.strongest(c -> true).map(categories::weight).orElse(0.0);
    double needed = Math.max(scale.decisive(), most * scale.share());
    for (Category one : Category.values()) {
      if (categories.weight(one) >= needed) {
        return one;
      }
    }
    return categories.strongest(c -> true).orElse(Category.NIHIL);
  }

  private static boolean isReal(Severity severity) {
    return severity != Severity.NIHIL;
  }

  private static Stream<Evidence> naming(
      List<Evidence> evidence, Enum<?> decided, @Nullable Enum<?> other) {
    return evidence.stream()
        .filter(e ->
            e.supports().equals(decided.name())
                || (other != null && e.supports().equals(other.name())));
  }
}
