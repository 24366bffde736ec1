package id.siaga.scoring.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What the binder leaves open about the consumer: a batch that was rolled back is read again from
 * its first record, for ever, with growing waits; and a consumer whose producer was fenced (its
 * transaction took longer than the broker allows, after a stall of the machine say) starts over
 * from the committed offsets, because otherwise it would go on behind a batch that never committed.
 */
final class ContainerSetup
    implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerSetup.class);
  private static final double GROWTH = 2;

  private final ScoringSettings settings;
  private final ScoringMetrics metrics;
  private final SimpleAsyncTaskExecutor restarts = new SimpleAsyncTaskExecutor("restart-");

  ContainerSetup(ScoringSettings settings, ScoringMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
    retryForEver(container);
    container.getContainerProperties().setStopContainerWhenFenced(true);
  }

  private <K, V> void retryForEver(AbstractMessageListenerContainer<K, V> container) {
    ExponentialBackOff backOff = new ExponentialBackOff(settings.retryFirst().toMillis(), GROWTH);
    backOff.setMaxInterval(settings.retryMost().toMillis());
    container.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(backOff));
  }

  @EventListener
  void restart(ConsumerStoppedEvent stopped) {
    if (stopped.getReason() != ConsumerStoppedEvent.Reason.FENCED) {
      return;
    }
    metrics.fenced();
    LOG.warn("producer was fenced: the consumer starts over from the committed offsets");
    MessageListenerContainer container = stopped.getContainer(MessageListenerContainer.class);
    // Not here: this is the thread that stops.
    restarts.execute(() -> {
      container.stop();
      container.start();
    });
  }
}
