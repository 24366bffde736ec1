package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.ModelVersion;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.yaml.CriteriaFiles;
import org.junit.jupiter.api.Test;

class ModelScorersTest {

  private static final Report REPORT = Report.of("Listrik padam di TPS 4, penghitungan terhenti.");

  private final Criteria criteria = CriteriaFiles.bundled();
  private final ModelScorers scorers =
      new ModelScorers(criteria, Review.below(Review.USUAL_THRESHOLD));
  private final String version = BundledModel.read().version();

  @Test
  void bringsTheCriteriaAloneAndTheBundledModel() {
    assertThat(scorers.bundled(criteria.version())).containsSame(scorers.alone());
    assertThat(scorers.bundled(version)).hasValueSatisfying(this::decidesByBoth);
    assertThat(scorers.bundled("model-00000000")).isEmpty();
  }

  /** When it changes, so must what the READMEs and RATIONALE.md say is in force. */
  @Test
  void classifiesByTheBundledModelWhereNobodySaysOtherwise() {
    assertThat(scorers.standardVersion()).isEqualTo(version);
    decidesByBoth(scorers.standard());
  }

  @Test
  void readsAModelThatIsWhatItsVersionSays() {
    assertThat(ModelVersion.isOne(version)).isTrue();
    decidesByBoth(scorers.load(version, BundledModel.bytes()));
    decidesByBoth(scorers.load(BundledModel.bytes()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorers.load("model-00000000", BundledModel.bytes()))
        .withMessageContaining(version);
    assertThatIllegalArgumentException().isThrownBy(() -> scorers.load(version, new byte[9]));
  }

  private void decidesByBoth(Scorer scorer) {
    assertThat(scorer.score(REPORT).classification().version())
        .isEqualTo(criteria.version() + "+" + version);
  }
}
