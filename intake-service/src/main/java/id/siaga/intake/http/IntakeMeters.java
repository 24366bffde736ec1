package id.siaga.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API counts. Built once: looking a counter up by its tags for each report would cost. */
final class IntakeMeters {

  /** How a report came in. */
  enum Mode {
    SINGLE,
    BATCH
  }

  private final Map<Mode, Counter> accepted = new EnumMap<>(Mode.class);
  private final Map<ProblemType, Counter> rejected = new EnumMap<>(ProblemType.class);
  private final Counter duplicates;

  IntakeMeters(MeterRegistry meters) {
    for (Mode mode : Mode.values()) {
      accepted.put(
          mode,
          Counter.builder("siaga.reports.accepted")
              .description(
                  "Reports acknowledged by the broker and answered 202, repeats not counted")
              .tag("mode", mode.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
    for (ProblemType type : ProblemType.values()) {
      rejected.put(
          type,
          Counter.builder("siaga.reports.rejected")
              .description("Reports answered with a problem, by its type")
              .tag("problem", type.code())
              .register(meters));
    }
    duplicates =
        Counter.builder("siaga.reports.duplicate")
            .description("Repeats that the index recognised; nothing was published for them")
            .register(meters);
  }

  void accepted(Mode mode, boolean duplicate) {
    count(duplicate ? duplicates : accepted.get(mode));
  }

  void rejected(ProblemType type) {
    count(rejected.get(type));
  }

  private static void count(@Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }
}
