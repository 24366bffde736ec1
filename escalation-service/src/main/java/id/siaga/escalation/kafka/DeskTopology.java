package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Checkpoints;
import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Wires the desks: three mailboxes in, one sink for everything that goes out. */
@Configuration(proxyBeanMethods = false)
class DeskTopology {

  private static final Logger log = LoggerFactory.getLogger(DeskTopology.class);
  private static final Duration BEFORE_REPLACING = Duration.ofSeconds(1);

  @Bean
  EventCodec eventCodec(DeskSettings settings) {
    return new EventCodec(new SchemaRegistry(settings.registryUrl()));
  }

  @Bean
  TimestampExtractor mailboxOrder() {
    return new MailboxOrder();
  }

  @Bean
  DeskClock deskClock() {
    return new DeskClock(Clock.systemUTC());
  }

  /** Mailboxes in, desks, everything out; nothing else needs a place in the topology. */
  @Bean
  Consumer<KStream<byte[], byte[]>> runDesks(
      EventCodec codec, DeskSettings settings, DeskClock clock, DeskMetrics metrics) {
    Policies policies = new Policies(settings.policy());
    PatientReader patience = new PatientReader(metrics);
    MailboxReader reader = new MailboxReader(codec, policies);
    RecordWriter writer = new RecordWriter(codec, settings.largestRecord());
    Checkpoints checkpoints = settings.checkpoints();
    if (checkpoints.signer() == null) {
      log.warn("no siaga.desk.checkpoint-key: desks of this instance send no heads, sign nothing");
    }
    CommitPace pace = new CommitPace(settings.commitEvery(), settings.commitUrgentEvery());
    ProcessorSupplier<byte[], byte[], byte[], Outgoing> desk =
        new DeskSupplier(() ->
            new DeskProcessor(
                patience,
                reader,
                writer,
                settings,
                new DeskPolicies(policies),
                checkpoints,
                clock,
                metrics,
                pace));
    return mailboxes -> Outgoing.send(mailboxes.process(desk));
  }

  /**
   * A thread that dies is replaced: what failed is tried again from the last commit. The handler is
   * set on the streams themselves, because the binder overwrites the one of the factory with "shut
   * down" just before it starts; and it is primary, because the binder takes no configurer at all
   * where it finds two.
   */
  @Bean
  @Primary
  StreamsBuilderFactoryBeanConfigurer replaceFailedThreads(DeskMetrics metrics) {
    return factory ->
        factory.setKafkaStreamsCustomizer(streams ->
            streams.setUncaughtExceptionHandler(failure -> {
              log.error("a desk thread failed and is replaced", failure);
              metrics.threadReplaced();
              LockSupport.parkNanos(BEFORE_REPLACING.toNanos());
              return StreamThreadExceptionResponse.REPLACE_THREAD;
            }));
  }

  /** Topics whose schema ids this service writes with. */
  static Topic[] written() {
    return new Topic[] {
      Topic.FORWARDS,
      Topic.ESCALATIONS_KABUPATEN,
      Topic.ESCALATIONS_PROVINSI,
      Topic.ESCALATIONS_NASIONAL,
      Topic.AUDIT,
      Topic.AGGREGATES
    };
  }
}
