package id.siaga.bench.part;

import id.siaga.bench.kafka.ProducerSettings;
import java.time.Duration;
import java.util.List;

/**
 * How long and how much.
 *
 * @param runs of every contender, after a warm-up
 * @param lead time under load before an intake run is read
 * @param singleWindow time over which single intake is read
 * @param batchWindow time over which batch intake is read
 * @param singleConnections keep-alive connections of single intake
 * @param batchConnections keep-alive connections of batch intake
 * @param batchLines reports per batch
 * @param producer settings of the bare side's producers, the same as intake's
 * @param rawDuration of a run of the raw producer
 * @param rawMost records that such a run sends at most
 * @param backlog most reports that a stage is given at once
 * @param latencyRate reports per second of the latency part
 * @param latencyWindow of one of its runs
 * @param sustainedRates reports per second, rising
 * @param sustainedWindow of each of these
 * @param catchUp the longest that stages may take to catch up between runs
 */
public record Plan(
    int runs,
    Duration lead,
    Duration singleWindow,
    Duration batchWindow,
    int singleConnections,
    int batchConnections,
    int batchLines,
    ProducerSettings producer,
    Duration rawDuration,
    long rawMost,
    int backlog,
    double latencyRate,
    Duration latencyWindow,
    List<Integer> sustainedRates,
    Duration sustainedWindow,
    Duration catchUp) {

  /** The longest an intake run may take: the stages behind it are paused meanwhile. */
  private static final Duration LONGEST_INTAKE_RUN = Duration.ofSeconds(6);

  public Plan {
    sustainedRates = List.copyOf(sustainedRates);
    if (runs < 1 || runs > 50) {
      throw new IllegalArgumentException("runs must be 1 to 50, was " + runs);
    }
    if (batchLines < 1 || batchLines > 1_000) {
      throw new IllegalArgumentException("batch lines must be 1 to 1,000, was " + batchLines);
    }
    if (lead.plus(singleWindow).compareTo(LONGEST_INTAKE_RUN) > 0
        || lead.plus(batchWindow).compareTo(LONGEST_INTAKE_RUN) > 0) {
      throw new IllegalArgumentException("an intake run must not be longer than 6 s");
    }
    if (backlog < 100 || backlog > 1_000_000) {
      throw new IllegalArgumentException("backlog must be 100 to 1,000,000, was " + backlog);
    }
    for (int i = 1; i < sustainedRates.size(); i++) {
      if (sustainedRates.get(i) <= sustainedRates.get(i - 1)) {
        throw new IllegalArgumentException("sustained rates must rise, were " + sustainedRates);
      }
    }
    if (sustainedRates.isEmpty() || sustainedRates.get(0) < 1 || latencyRate <= 0) {
      throw new IllegalArgumentException("rates must be above 0");
    }
  }
}
