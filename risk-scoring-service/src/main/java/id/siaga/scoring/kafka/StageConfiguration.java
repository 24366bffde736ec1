package id.siaga.scoring.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.scoring.domain.ModelHistory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Puts the stage together. Bean names are those that application.yaml refers to. */
@Configuration(proxyBeanMethods = false)
class StageConfiguration {

  @Bean
  Function<Message<ReportBatch>, List<Message<?>>> scoreReports(
      EventCodec codec,
      ModelHistory history,
      ModelFollower models,
      ScoringSettings settings,
      ScoringMetrics metrics) {
    RecordScoring scoring =
        new RecordScoring(codec, history, InstantSource.system(), settings.largestRecord());
    return new ScoreReports(scoring, models, metrics);
  }

  @Bean
  EventCodec eventCodec(ScoringSettings settings) {
    return new EventCodec(new SchemaRegistry(settings.registryUrl()));
  }

  @Bean
  ScoringMetrics scoringMetrics(MeterRegistry registry) {
    return new ScoringMetrics(registry);
  }

  @Bean
  WholeRecords wholeRecords() {
    return new WholeRecords();
  }

  @Bean
  WireHeaders wireHeaders() {
    return new WireHeaders();
  }

  @Bean
  ContainerSetup containerSetup(ScoringSettings settings, ScoringMetrics metrics) {
    return new ContainerSetup(settings, metrics);
  }

  @Bean(destroyMethod = "close")
  Admin admin(@Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            AdminClientConfig.CLIENT_ID_CONFIG,
            "siaga-risk-scoring-health"));
  }

  @Bean
  StageHealth stage(EventCodec codec, Admin admin, ModelFollower models, ModelHistory history) {
    return new StageHealth(codec, admin, models, history);
  }

  @Bean
  KafkaBindingRebalanceListener assignments(StageHealth health) {
    return new KafkaBindingRebalanceListener() {
      @Override
      public void onPartitionsAssigned(
          String binding,
          Consumer<?, ?> consumer,
          Collection<TopicPartition> partitions,
          boolean initial) {
        health.assigned();
      }
    };
  }
}
