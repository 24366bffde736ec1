package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import org.jspecify.annotations.Nullable;

/** The rule layer: criteria applied to texts. Made once, safe for use by many threads. */
public final class CriteriaLayer {

  private final CompiledCriteria criteria;

  public CriteriaLayer(Criteria criteria) {
    this.criteria = new CompiledCriteria(criteria.criteria());
  }

  /** Reads a text and the stage it was reported in. */
  public Assessment assess(NormalText text, @Nullable Stage stage) {
    return new Assessment(criteria, criteria.read(text, stage));
  }
}
