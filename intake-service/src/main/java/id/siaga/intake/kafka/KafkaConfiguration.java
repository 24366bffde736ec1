package id.siaga.intake.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.intake.IntakeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** The broker's and the registry's side of the service. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  @Bean
  EventCodec eventCodec(IntakeSettings settings) {
    return new EventCodec(new SchemaRegistry(settings.registryUrl()));
  }

  @Bean
  KafkaReportPublisher reportPublisher(
      ProducerFactory<byte[], byte[]> producers,
      EventCodec codec,
      IntakeSettings settings,
      MeterRegistry meters) {
    return new KafkaReportPublisher(producers, codec, settings.publishing(), meters);
  }

  @Bean
  ReportIndex reportIndex(IntakeSettings settings, MeterRegistry meters) {
    return new ReportIndex(settings.index(), meters);
  }

  @Bean
  ReportIndexTail reportIndexTail(
      ConsumerFactory<byte[], byte[]> consumers,
      EventCodec codec,
      ReportIndex index,
      IntakeSettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    return new ReportIndexTail(consumers, codec, index, settings.index(), clock, meters);
  }

  @Bean
  IntakeStart intakeStart(KafkaReportPublisher publisher, ReportIndexTail tail) {
    return new IntakeStart(publisher, tail);
  }

  @Bean(destroyMethod = "close")
  Admin brokerAdmin(KafkaAdmin admin) {
    return Admin.create(admin.getConfigurationProperties());
  }

  @Bean
  HealthIndicator brokerHealthIndicator(Admin admin) {
    return new BrokerHealth(admin);
  }

  @Bean
  HealthIndicator registryHealthIndicator(IntakeStart start) {
    return new FlagHealth(start::warm, "schema of reports.v1 looked up");
  }

  @Bean
  HealthIndicator indexHealthIndicator(ReportIndexTail tail) {
    return new FlagHealth(tail::caughtUp, "index has caught up once");
  }
}
