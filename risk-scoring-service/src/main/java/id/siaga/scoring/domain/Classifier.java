package id.siaga.scoring.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.criteria.Assessment;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.CriteriaLayer;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.LinearModel;
import id.siaga.scoring.domain.model.Scores;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Normaliser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classifies reports into category, topic and severity. A pure function of the report, of the
 * criteria and of the model; RATIONALE.md says why it decides as it does. Safe for use by many
 * threads.
 */
public final class Classifier implements Scorer {

  private static final Comparator<Evidence> STRONGEST_FIRST =
      (one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight()));

  private final Criteria criteria;
  private final Normaliser normaliser;
  private final CriteriaLayer layer;
  private final @Nullable LinearModel model;
  private final Review review;
  private final String version;

  /** A classifier that decides by criteria alone. */
  public Classifier(Criteria criteria, double reviewBelow) {
    this(criteria, null, Review.below(reviewBelow));
  }

  /** A classifier that decides by a model for which the criteria are features among others. */
  public Classifier(Criteria criteria, @Nullable LinearModel model, Review review) {
    this.criteria = criteria;
    this.normaliser = new Normaliser(criteria.lexicon());
    this.layer = new CriteriaLayer(criteria);
    this.model = model;
    this.review = review;
    this.version = model == null ? criteria.version() : criteria.version() + "+" + model.version();
  }

  /** Versions of what decides, as written into every classification. */
  public String version() {
    return version;
  }

  @Override
  public Verdict score(Report report) {
    NormalText text = normaliser.read(report.text(), report.statements());
    return new Verdict(classify(report, text), Signature.of(text));
  }

  /** The class of a report, with its reasons. */
  public Classification classify(Report report) {
    return classify(report, normaliser.read(report.text(), report.statements()));
  }

  private Classification classify(Report report, NormalText text) {
    Assessment assessment = layer.assess(text, report.stage());
    RuleDecision rules = new RuleDecision(criteria.scale(), assessment);
    return model == null ? byRules(report, rules) : byModel(report, text, assessment, rules, model);
  }

  private Classification byRules(Report report, RuleDecision rules) {
    if (report.nihil() && !rules.contradictsNihil()) {
      return nihilAsSaid(rules.nihilEvidence());
    }
    Confidence confidence = rules.confidence();
    return new Classification(
        rules.category(),
        rules.topic(),
        rules.severity(),
        confidence,
        rules.runnerUp(),
        report.nihil() || review.wanted(confidence),
        strongest(rules.evidence().toList()),
        version);
  }

  private Classification byModel(
      Report report,
      NormalText text,
      Assessment assessment,
      RuleDecision rules,
      LinearModel trained) {
    List<Assessment.Holding> holdings = rules.holdings();
    Scores scores = trained.score(text, report.stage(), ids(holdings));
    ModelDecision decision = new ModelDecision(scores, text, holdings, assessment::floor);
    if (report.nihil() && !decision.contradictsNihil()) {
      return nihilAsSaid(decision.evidence().stream());
    }
    Severity severity = decision.severity();
    Confidence confidence = decision.confidence();
    return new Classification(
        decision.category(),
        decision.topic(),
        severity,
        confidence,
        decision.runnerUp(),
        report.nihil() || review.wanted(confidence, scores.known(), text.own()),
        strongest(decision.evidence()),
        version);
  }

  private static List<String> ids(List<Assessment.Holding> holdings) {
    List<String> ids = new ArrayList<>(holdings.size());
    for (Assessment.Holding holding : holdings) {
      ids.add(holding.id());
    }
    return ids;
  }

  private Classification nihilAsSaid(Stream<Evidence> evidence) {
    return new Classification(
        Category.NIHIL,
        IncidentTopic.LAINNYA,
        Severity.NIHIL,
        Confidence.CERTAIN,
        null,
        false,
        strongest(evidence.filter(e -> e.supports().equals(Category.NIHIL.name())).toList()),
        version);
  }

  private static List<Evidence> strongest(List<Evidence> evidence) {
    List<Evidence> sorted = new ArrayList<>(evidence);
    sorted.sort(STRONGEST_FIRST);
    return sorted.subList(0, Math.min(sorted.size(), Classification.MOST_EVIDENCE));
  }
}
