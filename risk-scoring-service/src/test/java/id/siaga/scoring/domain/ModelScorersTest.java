package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.ModelVersion;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.domain.model.TextFeatures;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(Evidence.Part.class)
  void saysForEachPartWhatWordsAndWhichCriterionDecided(Evidence.Part part) {
    String text = "Ditemukan bom rakitan di gudang KPU, pelaku mengancam meledakkannya.";
    List<Evidence> reasons =
        scorers.standard().classify(Report.of(text)).evidence().stream()
            .filter(reason -> reason.part() == part)
            .toList();

    assertThat(reasons).hasSize(5).allMatch(reason -> reason.weight() != 0);
    assertThat(reasons).filteredOn(reason -> reason.layer() == Evidence.Layer.RULE).hasSize(1);
    assertThat(reasons)
        .filteredOn(reason -> reason.layer() == Evidence.Layer.FEATURE)
        .allMatch(reason -> reason.version() == TextFeatures.VERSION)
        .allMatch(reason -> reason.span().end() <= text.length());
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
