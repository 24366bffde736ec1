package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Outcome;
import id.siaga.events.PoisonReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the desks count. */
@Component
class DeskMetrics {

  private final MeterRegistry registry;
  private final Map<Outcome.Notice, Counter> notices = new EnumMap<>(Outcome.Notice.class);
  private final Map<String, Counter> published = new ConcurrentHashMap<>();
  private final Timer lateness;
  private final Counter postponed;
  private final Counter registryRetries;
  private final Counter threadsReplaced;

  DeskMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome.Notice notice : Outcome.Notice.values()) {
      notices.put(
          notice,
          Counter.builder("siaga.desk.notices")
              .description("Repeats, conflicts, refusals and missed deadlines at the desks")
              .tag("notice", notice.name())
              .register(registry));
    }
    this.lateness =
        Timer.builder("siaga.desk.deadline.lateness")
            .description("How long after its time a deadline fired")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    this.postponed =
        Counter.builder("siaga.desk.sweeps.postponed")
            .description("Looks for due deadlines put off because the mailbox was behind")
            .register(registry);
    this.registryRetries =
        Counter.builder("siaga.registry.retries")
            .description("Times a record waited for the registry")
            .register(registry);
    this.threadsReplaced =
        Counter.builder("siaga.desk.threads.replaced")
            .description("Threads that failed, for example on a broken store, and were replaced")
            .register(registry);
  }

  void noticed(Outcome outcome) {
    for (Outcome.Notice notice : outcome.notices()) {
      Counter counter = notices.get(notice);
      if (counter != null) {
        counter.increment();
      }
    }
  }

  void published(String topic) {
    published
        .computeIfAbsent(topic, name -> registry.counter("siaga.desk.published", "topic", name))
        .increment();
  }

  void deadLetter(String topic, PoisonReason reason) {
    registry
        .counter("siaga.dead.letters", Tags.of("topic", topic, "reason", reason.name()))
        .increment();
  }

  void fired(Duration late) {
    lateness.record(late);
  }

  void sweepPostponed() {
    postponed.increment();
  }

  void threadReplaced() {
    threadsReplaced.increment();
  }

  void registryRetried() {
    registryRetries.increment();
  }
}
