package id.siaga.scoring.domain;

import static java.util.Objects.requireNonNull;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.criteria.Assessment.Holding;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.model.Scores;
import id.siaga.scoring.domain.model.TextFeatures;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the model decides, with the criteria as features beside the words: each counts as much as
 * training found it to be right. Confidences are calibrated probabilities.
 */
final class ModelDecision {

  /**
   * A category takes precedence over a later one when it is at least this probable beside the most
   * probable: so near a tie the order of the taxonomy decides, not the noise of training.
   */
  static final double PRECEDENCE_SHARE = 0.9;

  /** An agency's "nothing to report" is believed unless the text tells of more this surely. */
  private static final double CONTRADICTS = 0.8;

  // Of each part. Words usually weigh more; a criterion is told beside them, being what people
  // wrote
  // and can mend.
  private static final int SHARES_A_PART = 4;
  private static final int CRITERIA_A_PART = 1;

  private static final Set<Category> REAL = EnumSet.complementOf(EnumSet.of(Category.NIHIL));
  private static final Set<Severity> REAL_LEVELS = EnumSet.complementOf(EnumSet.of(Severity.NIHIL));

  private final Scores scores;
  private final NormalText text;
  private final List<Holding> holdings;
  private final double[] probabilities;
  private final Category category;
  private final IncidentTopic topic;
  private final Severity severity;
  private final boolean ruledOut;

  /**
   * Decides.
   *
   * @param floors the severity below which criteria let no report of a topic and category fall;
   *     NIHIL for none
   */
  ModelDecision(
      Scores scores,
      NormalText text,
      List<Holding> holdings,
      BiFunction<IncidentTopic, Category, Severity> floors) {
    this.scores = scores;
    this.text = text;
    this.holdings = holdings;
    probabilities = scores.probabilities();
    Category first = decided(EnumSet.allOf(Category.class));
    Category real = first == Category.NIHIL ? decided(REAL) : first;
    IncidentTopic about = most(EnumSet.allOf(IncidentTopic.class), Columns::of);
    Severity floor = floors.apply(about, real);
    // A criterion that allows no less than a severity allows no "nothing" either.
    ruledOut = floor != Severity.NIHIL;
    category = ruledOut ? real : first;
    boolean nothing = category == Category.NIHIL;
    topic = nothing ? IncidentTopic.LAINNYA : about;
    severity = nothing ? Severity.NIHIL : most(REAL_LEVELS, Columns::of).max(floor);
  }

  Category category() {
    return category;
  }

  IncidentTopic topic() {
    return topic;
  }

  /** The most probable level that is not below the floor; NIHIL exactly with the category. */
  Severity severity() {
    return severity;
  }

  Confidence confidence() {
    double sure = probability(Columns.of(category));
    if (category == Category.NIHIL) {
      return new Confidence(sure, sure, sure);
    }
    double real = 1 - probability(Columns.of(Severity.NIHIL));
    double share = real <= 0 ? 0 : Math.min(1, probability(Columns.of(severity)) / real);
    return new Confidence(sure, probability(Columns.of(topic)), share);
  }

  Category runnerUp() {
    EnumSet<Category> others = EnumSet.allOf(Category.class);
    others.remove(category);
    return most(others, Columns::of);
  }

  boolean contradictsNihil() {
    return ruledOut || 1 - probability(Columns.of(Category.NIHIL)) >= CONTRADICTS;
  }

  /** What counted most, for and against, part by part. */
  List<Evidence> evidence() {
    Scores.Choice what = new Scores.Choice(Evidence.Part.CATEGORY, Columns.of(category));
    Scores.Choice about = new Scores.Choice(Evidence.Part.TOPIC, Columns.of(topic));
    Scores.Choice grave = new Scores.Choice(Evidence.Part.SEVERITY, Columns.of(severity));
    List<Scores.Choice> choices =
        category == Category.NIHIL ? List.of(what) : List.of(what, about, grave);
    List<String> supports = List.of(category.name(), topic.name(), severity.name());
    List<List<Scores.Share>> shares = scores.strongest(choices, SHARES_A_PART, CRITERIA_A_PART);
    List<Evidence> reasons = new ArrayList<>(Classification.MOST_EVIDENCE);
    for (int i = 0; i < choices.size(); i++) {
      for (Scores.Share share : shares.get(i)) {
        reasons.add(evidence(choices.get(i).part(), supports.get(i), share));
      }
    }
    return reasons;
  }

  private Evidence evidence(Evidence.Part part, String supports, Scores.Share share) {
    Holding holding = share.criterion() ? holding(share.name()) : null;
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
        Evidence.Layer.FEATURE,
        part,
        share.name(),
        TextFeatures.VERSION,
        supports,
        span,
        share.weight());
  }

  private @Nullable Holding holding(String id) {
    for (Holding holding : holdings) {
      if (holding.id().equals(id)) {
        return holding;
      }
    }
    return null;
  }

  /** The first category of the order of precedence that is probable enough. */
  private Category decided(Set<Category> among) {
    Category most = most(among, Columns::of);
    double needed = probability(Columns.of(most)) * PRECEDENCE_SHARE;
    for (Category one : among) {
      if (probability(Columns.of(one)) >= needed) {
        return one;
      }
    }
    return most;
  }

  /** The most probable; of equals the first. */
  private <E extends Enum<E>> E most(Set<E> among, ToIntFunction<E> column) {
    E most = null;
    for (E one : among) {
      if (most == null
          || probability(column.applyAsInt(one)) > probability(column.applyAsInt(most))) {
        most = one;
      }
    }
    return requireNonNull(most);
  }

  private double probability(int column) {
    return probabilities[column];
  }
}
