package id.siaga.scoring.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.criteria.Assessment;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.CriteriaLayer;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.evidence.Tally;
import id.siaga.scoring.domain.text.Normaliser;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classifies reports into category, topic and severity. A pure function of the report and of the
 * criteria; RATIONALE.md says why it decides as it does. Safe for use by many threads.
 */
public final class Classifier implements Scorer {

  private final Criteria criteria;
  private final Normaliser normaliser;
  private final CriteriaLayer layer;
  private final double reviewBelow;

  /**
   * A classifier that decides by these criteria.
   *
   * @param reviewBelow reports with a lesser confidence in any part need a person's review, 0 to 1
   */
  public Classifier(Criteria criteria, double reviewBelow) {
    if (!(reviewBelow >= 0 && reviewBelow <= 1)) {
      throw new IllegalArgumentException("reviewBelow must be in 0..1, was " + reviewBelow);
    }
    this.criteria = criteria;
    this.normaliser = new Normaliser(criteria.lexicon());
    this.layer = new CriteriaLayer(criteria);
    this.reviewBelow = reviewBelow;
  }

  @Override
  public Verdict score(Report report) {
    return new Verdict(classify(report), Signature.of(normaliser.read(report.text())));
  }

  /** The class of a report, with its reasons. */
  public Classification classify(Report report) {
    Assessment assessment =
        layer.assess(normaliser.read(report.text(), report.statements()), report.stage());
    Tally<IncidentTopic> topics = assessment.topics();
    IncidentTopic topic = topics.strongest(t -> true).orElse(IncidentTopic.LAINNYA);
    Tally<Category> categories = assessment.categories(topic);
    Category category = decide(categories);
    if (report.nihil() && !contradicted(categories)) {
      return nihil(Confidence.CERTAIN, null, false, categories);
    }
    Criteria.Scale scale = criteria.scale();
    double sure = categories.confidence(category, scale.categoryTemperature(), c -> true);
    @Nullable Category runnerUp = categories.strongest(c -> c != category).orElse(null);
    if (category == Category.NIHIL) {
      Confidence confidence = new Confidence(sure, sure, sure);
      return nihil(confidence, runnerUp, report.nihil() || sure < reviewBelow, categories);
    }
    Tally<Severity> severities = assessment.severities(category);
    Severity severity =
        severities.strongest(Classifier::isReal).orElse(Severity.SEDANG).max(assessment.floor());
    Confidence confidence =
        new Confidence(
            sure,
            topics.confidence(topic, scale.topicTemperature(), t -> true),
            severities.confidence(severity, scale.severityTemperature(), Classifier::isReal));
    return new Classification(
        category,
        topic,
        severity,
        confidence,
        runnerUp,
        report.nihil() || confidence.least() < reviewBelow,
        strongest(
            Stream.of(
                    naming(categories.evidence(), category, runnerUp),
                    naming(topics.evidence(), topic, null),
                    naming(severities.evidence(), severity, null))
                .flatMap(s -> s)),
        criteria.version());
  }

  /** The first category of the order of precedence whose evidence carries it. */
  private Category decide(Tally<Category> categories) {
    double most = categories.strongest(c -> true).map(categories::weight).orElse(0.0);
    double needed = Math.max(criteria.scale().decisive(), most * criteria.scale().share());
    for (Category category : Category.values()) {
      if (categories.weight(category) >= needed) {
        return category;
      }
    }
    return categories.strongest(c -> true).orElse(Category.NIHIL);
  }

  private boolean contradicted(Tally<Category> categories) {
    return Stream.of(Category.values())
        .filter(c -> c != Category.NIHIL)
        .anyMatch(c ->
            categories.weight(c) >= criteria.scale().decisive()
                && categories.weight(c) > categories.weight(Category.NIHIL));
  }

  private Classification nihil(
      Confidence confidence,
      @Nullable Category runnerUp,
      boolean needsReview,
      Tally<Category> categories) {
    return new Classification(
        Category.NIHIL,
        IncidentTopic.LAINNYA,
        Severity.NIHIL,
        confidence,
        runnerUp,
        needsReview,
        strongest(naming(categories.evidence(), Category.NIHIL, runnerUp)),
        criteria.version());
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

  private static List<Evidence> strongest(Stream<Evidence> evidence) {
    return evidence
        .sorted(Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight())).reversed())
        .limit(Classification.MOST_EVIDENCE)
        .toList();
  }
}
