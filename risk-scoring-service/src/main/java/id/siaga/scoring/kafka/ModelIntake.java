package id.siaga.scoring.kafka;

import id.siaga.scoring.domain.ModelAssembly;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelRefusal;
import id.siaga.scoring.domain.ModelRefusedException;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.ScorerLoader;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of models.v1 into the history, one after another. Total: what can't be taken is
 * counted and logged, and the model before it stays in force. For one thread.
 */
final class ModelIntake {

  private static final Logger LOG = LoggerFactory.getLogger(ModelIntake.class);

  private final ModelRecords records;
  private final ModelHistory history;
  private final ScorerLoader loader;
  private final ModelArchive archive;
  private final ModelMetrics metrics;
  private final ModelAssembly assembly = new ModelAssembly();

  ModelIntake(
      ModelRecords records,
      ModelHistory history,
      ScorerLoader loader,
      ModelArchive archive,
      ModelMetrics metrics) {
    this.records = records;
    this.history = history;
    this.loader = loader;
    this.archive = archive;
    this.metrics = metrics;
  }

  /**
   * Takes a record.
   *
   * @throws id.siaga.events.RegistryUnavailableException when its schema can't be asked for; retry
   */
  void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      switch (records.read(record)) {
        case ModelRecords.Part part ->
            assembly.add(part.model(), part.number(), part.count(), part.bytes(), record.offset());
        case ModelRecords.Activated activated -> activate(record, activated);
      }
    } catch (ModelRefusedException e) {
      metrics.refused(e.refusal());
      LOG.error(
          "{}-{}@{} is refused, the model before it stays: {}, {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.refusal().tag(),
          e.getMessage());
    }
  }

  private void activate(ConsumerRecord<byte[], byte[]> record, ModelRecords.Activated activated)
      throws ModelRefusedException {
    ModelHistory.Activation activation = activated.activation();
    ModelAssembly.Model model = activated.model();
    if (history.knows(activation.id())) {
      if (model != null) {
        assembly.drop(model);
      }
      return;
    }
    if (model == null) {
      Scorer scorer = bundled(activation.version());
      history.add(activation, scorer, () -> scorer);
    } else {
      ModelAssembly.Whole whole = assembly.take(model);
      ModelArchive.Place place =
          new ModelArchive.Place(record.partition(), whole.from(), record.offset());
      Supplier<Scorer> again = () -> loader.load(model.version(), archive.bytes(model, place));
      history.add(activation, load(model.version(), whole.bytes()), again);
    }
    LOG.info("model {} applies from {}", activation.version(), activation.effectiveFrom());
  }

  private Scorer bundled(String version) throws ModelRefusedException {
    return loader
        .bundled(version)
        .orElseThrow(() ->
            new ModelRefusedException(
                ModelRefusal.NOT_BUNDLED, "this service brings no " + version + " along"));
  }

  private Scorer load(String version, byte[] bytes) throws ModelRefusedException {
    try {
      return loader.load(version, bytes);
    } catch (IllegalArgumentException e) {
      throw unreadable(version, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // The one boundary: whatever a reader of models throws, these bytes are no model to it.
      LOG.error("model {} brings out a defect in its reader", version, e);
      throw unreadable(version, e.getClass().getName());
    }
  }

  private static ModelRefusedException unreadable(String version, String why) {
    return new ModelRefusedException(ModelRefusal.UNREADABLE, version + ": " + why);
  }
}
