package id.siaga.scoring.bench;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.Verdict;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Reports a second on one core: class, evidence and signature of texts of about 400 characters.
 * More than a thousand different ones take turns, so that the processor can't learn them by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ClassifierBenchmark {

  /** What decides: the criteria alone, or the bundled model with them as features. */
  @Param({"criteria", "model"})
  public String by = "model";

  private List<Report> reports = List.of();
  private Scorer scorer =
      report -> {
        throw new IllegalStateException("not set up");
      };
  private int next;

  /** Reads corpus, criteria and model. */
  @Setup
  public void read() {
    reports = BenchTexts.reports();
    Criteria criteria = CriteriaFiles.bundled();
    scorer =
        by.equals("model")
            ? new Classifier(criteria, BundledModel.read(), Review.below(0.5))
            : new Classifier(criteria, 0.5);
  }

  /** Scores one report, another one each time. */
  @Benchmark
  public Verdict score() {
    next = next + 1 == reports.size() ? 0 : next + 1;
    return scorer.score(reports.get(next));
  }
}
