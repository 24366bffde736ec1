package id.siaga.scoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.Report;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class ClassifierBenchmarkTest {

  private static final int LEAST_A_CORE = 20_000;
  private static final int MOST_BYTES = 40_000;

  @Test
  void goesByManyDifferentTextsOfFourHundredCharacters() {
    List<Report> reports = BenchTexts.reports();
    assertThat(new HashSet<>(reports)).hasSameSizeAs(reports).hasSizeGreaterThan(1_000);
    assertThat(reports.stream().mapToInt(report -> report.text().length()).average().orElse(0))
        .isBetween(390.0, 410.0);
  }

  /** The figures go to stdout; what others do on the machine meanwhile lowers the rate. */
  @Test
  @EnabledIfSystemProperty(named = "bench", matches = ".*")
  void scoresTwentyThousandReportsASecondOnOneCore() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ClassifierBenchmark.class.getName())
            .forks(3)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            // Not those of this JVM, which is told to compile quickly rather than well.
            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuSeconds.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      String by = result.getParams().getParam("by");
      assertThat(secondary(result, CpuSeconds.NAME).getStatistics().getMax())
          .as("reports a second by %s", by)
          .isGreaterThanOrEqualTo(LEAST_A_CORE);
      assertThat(secondary(result, "gc.alloc.rate.norm").getScore())
          .as("bytes a report by %s", by)
          .isLessThan(MOST_BYTES);
    }
  }

  private static Result<?> secondary(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name), name);
  }
}
