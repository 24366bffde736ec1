package id.siaga.scoring.kafka;

import id.siaga.events.EventCodec;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.ScorerLoader;
import id.siaga.scoring.yaml.CriteriaFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which model classifies a report, and how the service hears of it. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

  @Bean
  ModelScorers modelScorers(ScoringSettings settings) {
    return new ModelScorers(CriteriaFiles.bundled(), Review.below(settings.reviewBelow()));
  }

  /** What classifies before any activation. */
  @Bean
  Scorer scorer(ModelScorers scorers) {
    return scorers.standard();
  }

  @Bean
  ModelHistory modelHistory(ModelScorers scorers, Scorer scorer) {
    return new ModelHistory(scorers.standardVersion(), scorer);
  }

  @Bean
  ModelFollower modelFollower(
      EventCodec codec,
      ModelHistory history,
      ScorerLoader loader,
      MeterRegistry registry,
      @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
    Supplier<Consumer<byte[], byte[]>> consumers = () -> consumer(brokers);
    ModelRecords records = new ModelRecords(codec);
    ModelMetrics metrics = new ModelMetrics(registry);
    ModelArchive archive = new ModelArchive(consumers, records);
    ModelIntake intake = new ModelIntake(records, history, loader, archive, metrics);
    return new ModelFollower(consumers, intake, history, metrics);
  }

  /** Without a group: every instance reads all of it, and nothing is committed. */
  private static Consumer<byte[], byte[]> consumer(String brokers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "risk-scoring-service-models",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // ms; a broker that is away is asked again by the follower
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            4_000,
            // a model's parts and its activation
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            16),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
