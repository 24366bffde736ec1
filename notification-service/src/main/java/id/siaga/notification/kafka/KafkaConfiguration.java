package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.Priors;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What the stream functions and the command log are made of. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  private static final double DOUBLING = 2;

  @Bean
  SchemaRegistry schemaRegistry(NotificationSettings settings) {
    return new SchemaRegistry(settings.registryUrl());
  }

  @Bean
  EventCodec eventCodec(SchemaRegistry registry) {
    return new EventCodec(registry);
  }

  @Bean
  Regions regions() {
    return Regions.loadDesks();
  }

  @Bean
  Priors priors(NotificationSettings settings) {
    return settings.readPriors();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean(destroyMethod = "close")
  Admin admin(KafkaAdmin kafkaAdmin) {
    return Admin.create(Map.copyOf(kafkaAdmin.getConfigurationProperties()));
  }

  /** Named by every binding in application.yaml. */
  @Bean
  WholeRecords wholeRecords() {
    return new WholeRecords();
  }

  /**
   * A batch comes again until it is in: whatever is poison has been taken out of it, so what fails
   * is the database, the broker, the registry, or a defect that must not lose records.
   */
  @Bean
  CommonErrorHandler retryForEver(NotificationSettings settings, ProjectionMeters meters) {
    ExponentialBackOff backOff =
        new ExponentialBackOff(settings.projection().retryFirst().toMillis(), DOUBLING);
    backOff.setMaxInterval(settings.projection().retryMost().toMillis());
    DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
    handler.setClassifications(Map.of(), true);
    handler.setReclassifyOnExceptionChange(false);
    handler.setRetryListeners(meters);
    return handler;
  }
}
