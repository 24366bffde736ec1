package id.siaga.scoring.kafka;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.drift.ClassMix;
import id.siaga.scoring.domain.drift.Share;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What tells whether the classifier still fits the reports: how sure it is, how many want a person,
 * how the mix of classes moves. Of live reports only: a drill is written to have another mix, and
 * an import of the past is no news.
 */
final class LivePulse {

  /** Reports whose mix is compared … */
  static final int RECENT = 2_000;

  /** … with that of so many before them. */
  static final int REFERENCE = 20_000;

  private final ClassMix<Category> categories = new ClassMix<>(Category.class, RECENT, REFERENCE);
  private final ClassMix<IncidentTopic> topics =
      new ClassMix<>(IncidentTopic.class, RECENT, REFERENCE);
  private final ClassMix<Severity> severities = new ClassMix<>(Severity.class, RECENT, REFERENCE);
  private final Share reviews = new Share(RECENT);
  private final Counter review;
  private final DistributionSummary category;
  private final DistributionSummary topic;
  private final DistributionSummary severity;

  LivePulse(MeterRegistry registry) {
    review =
        Counter.builder("siaga.reports.needs.review")
            .description("live reports that want a person's look")
            .register(registry);
    category = confidence(registry, "category");
    topic = confidence(registry, "topic");
    severity = confidence(registry, "severity");
    Gauge.builder("siaga.reports.review.share", reviews, Share::value)
        .description("share of the last live reports that want a person's look, 0 to 1")
        .register(registry);
    drift(registry, "category", categories);
    drift(registry, "topic", topics);
    drift(registry, "severity", severities);
  }

  void count(Classification classification) {
    if (classification.needsReview()) {
      review.increment();
    }
    reviews.add(classification.needsReview());
    category.record(classification.confidence().category());
    topic.record(classification.confidence().topic());
    severity.record(classification.confidence().severity());
    categories.add(classification.category());
    topics.add(classification.topic());
    severities.add(classification.severity());
  }

  private static DistributionSummary confidence(MeterRegistry registry, String part) {
    return DistributionSummary.builder("siaga.scoring.confidence")
        .description("confidence of the decision, 0 to 1")
        .tag("part", part)
        .serviceLevelObjectives(0.25, 0.5, 0.75, 0.9)
        .register(registry);
  }

  private static void drift(MeterRegistry registry, String part, ClassMix<?> mix) {
    Gauge.builder("siaga.scoring.drift", mix, ClassMix::drift)
        .description("population stability index of the last live reports against those before")
        .tag("part", part)
        .register(registry);
  }
}
