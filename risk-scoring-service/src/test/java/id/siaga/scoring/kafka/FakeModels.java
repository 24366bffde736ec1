package id.siaga.scoring.kafka;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.ScorerLoader;
import id.siaga.scoring.domain.Verdict;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Models that classify by the rules under a name of their own. */
class FakeModels {

  /** What the bytes of a model begin with. */
  static final String BEGINNING = "siaga-model ";

  @Bean
  @Primary
  ScorerLoader fakeLoader() {
    Classifier rules = new Classifier(CriteriaFiles.bundled(), 0.5);
    return new ScorerLoader() {
      @Override
      public Optional<Scorer> bundled(String version) {
        return version.equals("rules-3") ? Optional.of(rules) : Optional.empty();
      }

      @Override
      public Scorer load(String version, byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).startsWith(BEGINNING)) {
          throw new IllegalArgumentException("no model");
        }
        return report -> named(rules.score(report), version);
      }
    };
  }

  private static Verdict named(Verdict verdict, String version) {
    Classification found = verdict.classification();
    return new Verdict(
        new Classification(
            found.category(),
            found.topic(),
            found.severity(),
            found.confidence(),
            found.runnerUp(),
            found.needsReview(),
            found.evidence(),
            version),
        verdict.signature());
  }
}
