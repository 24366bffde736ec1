package id.siaga.scoring.training;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.CriteriaLayer;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Normaliser;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a classifier would decide by probabilities of models that never saw a report: the most
 * probable choice of each part, and no severity below a criterion's floor.
 */
final class Validated {

  private final Normaliser normaliser;
  private final CriteriaLayer layer;

  Validated(Criteria criteria) {
    this.normaliser = new Normaliser(criteria.lexicon());
    this.layer = new CriteriaLayer(criteria);
  }

  /**
   * Decides.
   *
   * @param probabilities in the order of {@link Columns}
   */
  Labels labels(Report report, double[] probabilities) {
    Category category =
        most(Arrays.asList(Category.values()), one -> probabilities[Columns.of(one)]);
    if (category == Category.NIHIL) {
      return new Labels(category, IncidentTopic.LAINNYA, Severity.NIHIL);
    }
    IncidentTopic topic =
        most(Arrays.asList(IncidentTopic.values()), one -> probabilities[Columns.of(one)]);
    List<Severity> levels =
        Arrays.stream(Severity.values()).filter(one -> one != Severity.NIHIL).toList();
    Severity severity = most(levels, one -> probabilities[Columns.of(one)]);
    NormalText text = normaliser.read(report.text(), report.statements());
    Severity floor = layer.assess(text, report.stage()).floor(topic, category);
    return new Labels(category, topic, severity.max(floor));
  }

  private static <E> E most(List<E> choices, ToDoubleFunction<E> probability) {
    return Collections.max(choices, Comparator.comparingDouble(probability));
  }
}
