package id.siaga.scoring.kafka;

import id.siaga.events.EventCodec;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Scorer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What has been activated so far, for tools that look back: heard once, then not followed. */
final class ModelsInForce {

  private final ModelHistory history;
  private final ModelIntake intake;

  ModelsInForce(
      EventCodec codec, Supplier<Consumer<byte[], byte[]>> consumers, ModelScorers scorers) {
    ModelRecords records = new ModelRecords(codec);
    this.history = new ModelHistory(scorers.standardVersion(), scorers.standard());
    this.intake =
        new ModelIntake(
            records,
            history,
            scorers,
            new ModelArchive(consumers, records),
            new ModelMetrics(new SimpleMeterRegistry()));
  }

  /** Takes the next record of models.v1; what is wrong with it is passed over. */
  void take(ConsumerRecord<byte[], byte[]> record) {
    intake.take(record);
  }

  /** What classifies now. */
  Scorer now() {
    return history.at(Instant.now());
  }
}
