package id.siaga.scoring.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** What the API counts. */
final class ClassificationMeters {

  private final Counter classified;
  private final Map<ProblemType, Counter> problems = new EnumMap<>(ProblemType.class);

  ClassificationMeters(MeterRegistry meters) {
    classified =
        Counter.builder("siaga.http.classified")
            .description("Texts classified for a caller; the stage's reports are not among them")
            .register(meters);
    for (ProblemType type : ProblemType.values()) {
      problems.put(
          type,
          Counter.builder("siaga.http.problems")
              .description("Requests answered with a problem, by its type; internal is a defect")
              .tag("problem", type.code())
              .register(meters));
    }
  }

  void classified() {
    classified.increment();
  }

  void problem(ProblemType type) {
    Counter counter = problems.get(type);
    if (counter != null) {
      counter.increment();
    }
  }
}
