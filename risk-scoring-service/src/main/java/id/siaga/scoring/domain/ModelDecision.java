package id.siaga.scoring.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.criteria.Assessment.Holding;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.model.Scores;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the model decides, with the criteria as features beside the words: each counts as much as
 * training found it to be right. Confidences are calibrated probabilities.
 */
@SuppressWarnings("EnumOrdinal") // choices stand in the order of their codes
final class ModelDecision {

  /**
   * A category takes precedence over a later one when it is at least this probable beside the most
   * probable. Chosen by cross-validation, like the factors of the features.
   */
  static final double PRECEDENCE_SHARE = 0.9;

  /** An agency's "nothing to report" is believed unless the text tells of more this surely. */
  private static final double CONTRADICTS = 0.8;

  private static final int SHARES_A_PART = 5;

  private final Scores scores;
  private final NormalText text;
  private final Map<String, Holding> holdings = new HashMap<>();
  private final double[] categories;
  private final double[] topics;
  private final double[] severities;
  private final Category category;
  private final IncidentTopic topic;

  ModelDecision(Scores scores, NormalText text, List<Holding> holdings) {
    this.scores = scores;
    this.text = text;
    holdings.forEach(holding -> this.holdings.put(holding.id(), holding));
    categories = scores.probabilities(Evidence.Part.CATEGORY);
    topics = scores.probabilities(Evidence.Part.TOPIC);
    severities = scores.probabilities(Evidence.Part.SEVERITY);
    category = Category.values()[decided(categories)];
    topic =
        category == Category.NIHIL
            ? IncidentTopic.LAINNYA
            : IncidentTopic.values()[greatest(topics)];
  }

  Category category() {
    return category;
  }

  IncidentTopic topic() {
    return topic;
  }

  /** The most probable level that is not below the floor; NIHIL exactly with the category. */
  Severity severity(Severity floor) {
    if (category == Category.NIHIL) {
      return Severity.NIHIL;
    }
    Severity best = null;
    for (Severity severity : Severity.values()) {
      if (severity != Severity.NIHIL
          && (best == null || severities[severity.ordinal()] > severities[best.ordinal()])) {
        best = severity;
      }
    }
    return best == null ? Severity.SEDANG : best.max(floor);
  }

  Confidence confidence(Severity severity) {
    double sure = categories[category.ordinal()];
    if (category == Category.NIHIL) {
      return new Confidence(sure, sure, sure);
    }
    double real = 1 - severities[Severity.NIHIL.ordinal()];
    double share = real <= 0 ? 0 : Math.min(1, severities[severity.ordinal()] / real);
    return new Confidence(sure, topics[topic.ordinal()], share);
  }

  @Nullable Category runnerUp() {
    Category second = null;
    for (Category one : Category.values()) {
      if (one != category
          && (second == null || categories[one.ordinal()] > categories[second.ordinal()])) {
        second = one;
      }
    }
    return second;
  }

  boolean contradictsNihil() {
    return 1 - categories[Category.NIHIL.ordinal()] >= CONTRADICTS;
  }

  /** What counted most, for and against, part by part. */
  Stream<Evidence> evidence(Severity severity) {
    Stream<Evidence> whole = of(Evidence.Part.CATEGORY, Columns.of(category), category.name());
    if (category == Category.NIHIL) {
      return whole;
    }
    return Stream.of(
            whole,
            of(Evidence.Part.TOPIC, Columns.of(topic), topic.name()),
            of(Evidence.Part.SEVERITY, Columns.of(severity), severity.name()))
        .flatMap(s -> s);
  }

  private Stream<Evidence> of(Evidence.Part part, int column, String supports) {
    return scores.shares(part, column).stream()
        .sorted(Comparator.comparingDouble((Scores.Share s) -> Math.abs(s.weight())).reversed())
        .limit(SHARES_A_PART)
        .map(share -> evidence(part, supports, share));
  }

  private Evidence evidence(Evidence.Part part, String supports, Scores.Share share) {
    Holding holding = share.criterion() ? holdings.get(share.name()) : null;
    if (holding != null) {
      return new Evidence(
          Evidence.Layer.RULE,
          part,
          holding.id(),
          holding.version(),
          supports,
          holding.span(),
          share.weight());
    }
    Span span = share.firstWord() < 0 ? Span.NONE : text.span(share.firstWord(), share.lastWord());
    return new Evidence(
        Evidence.Layer.FEATURE, part, share.name(), 1, supports, span, share.weight());
  }

  private static int decided(double[] probabilities) {
    double needed = probabilities[greatest(probabilities)] * PRECEDENCE_SHARE;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= needed) {
        return i;
      }
    }
    return greatest(probabilities);
  }

  private static int greatest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
