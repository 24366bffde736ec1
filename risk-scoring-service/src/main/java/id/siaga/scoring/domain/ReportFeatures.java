package id.siaga.scoring.domain;

import id.siaga.scoring.domain.criteria.Assessment;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.CriteriaLayer;
import id.siaga.scoring.domain.model.TextFeatures;
import id.siaga.scoring.domain.model.Vocabulary;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Normaliser;

/**
 * What a model sees of a report: the features of its text, its stage, and the criteria that hold
 * once the rule layer has decided for itself. Safe for use by many threads.
 */
public final class ReportFeatures {

  private final Criteria criteria;
  private final Vocabulary vocabulary;
  private final Normaliser normaliser;
  private final CriteriaLayer layer;

  public ReportFeatures(Criteria criteria, Vocabulary vocabulary) {
    this.criteria = criteria;
    this.vocabulary = vocabulary;
    this.normaliser = new Normaliser(criteria.lexicon());
    this.layer = new CriteriaLayer(criteria);
  }

  /** Tells the features of a report, each once (letters: once a word). */
  public void read(Report report, TextFeatures.Sink sink) {
    NormalText text = normaliser.read(report.text(), report.statements());
    RuleDecision rules = new RuleDecision(criteria.scale(), layer.assess(text, report.stage()));
    TextFeatures.read(
        text,
        vocabulary,
        report.stage(),
        rules.holdings().stream().map(Assessment.Holding::id).toList(),
        sink);
  }
}
