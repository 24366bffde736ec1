package id.siaga.scoring.kafka;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the stage.
 *
 * @param registryUrl Confluent-compatible API of the schema registry
 * @param reviewBelow a report with a lesser confidence in its category needs a person's review, 0
 *     to 1
 * @param largestRecord greatest size in bytes of a scored report with its key and headers; a
 *     greater one becomes a dead letter. At most what the broker takes
 * @param retryFirst wait before a failed batch is tried again; doubled from try to try
 * @param retryMost longest wait; must stay well below the consumer's max.poll.interval.ms
 */
@ConfigurationProperties("siaga.scoring")
record ScoringSettings(
    @DefaultValue("http://127.0.0.1:8084/apis/ccompat/v7") URI registryUrl,
    @DefaultValue("0.9") double reviewBelow,
    @DefaultValue("1000000") int largestRecord,
    @DefaultValue("200ms") Duration retryFirst,
    @DefaultValue("5s") Duration retryMost) {

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  ScoringSettings {
    check(registryUrl.isAbsolute(), "registry-url must be absolute, was " + registryUrl);
    check(reviewBelow >= 0 && reviewBelow <= 1, "review-below must be in 0..1, was " + reviewBelow);
    check(largestRecord >= 1024, "largest-record must be 1024 bytes or more, was " + largestRecord);
    check(retryFirst.isPositive(), "retry-first must be positive, was " + retryFirst);
    check(
        retryMost.compareTo(retryFirst) >= 0 && retryMost.compareTo(LONGEST_RETRY) <= 0,
        "retry-most must be from retry-first to 1 min, was " + retryMost);
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("siaga.scoring." + rule);
    }
  }
}
