package id.siaga.bench.kafka;

import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.CpuMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records per second that one producer gets acknowledged when nothing holds it back. */
public final class RawProducer implements Contender {

  private final String bootstrapServers;
  private final ProducerSettings settings;
  private final List<ProducerRecord<byte[], byte[]>> records;
  private final Duration duration;
  private final long mostRecords;
  private final Map<String, Long> watched;

  /**
   * @param topic must exist
   * @param valueBytes size of every record's value
   * @param reports JSON of the reports, sent in turn
   * @param duration of a run, unless it has sent its most before
   * @param mostRecords of a run, because they all go to the disk
   * @param watched processes whose CPU is read
   */
  public RawProducer(
      String bootstrapServers,
      ProducerSettings settings,
      String topic,
      int valueBytes,
      List<byte[]> reports,
      Duration duration,
      long mostRecords,
      Map<String, Long> watched) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
    RecordShape shape = new RecordShape(topic, valueBytes);
    this.records = reports.stream().map(shape::of).toList();
    this.duration = duration;
    this.mostRecords = mostRecords;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "raw producer";
  }

  @Override
  public Reading run(int run) {
    AtomicLong acknowledged = new AtomicLong();
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer = settings.producer(bootstrapServers)) {
      producer.partitionsFor(records.get(0).topic());
      CpuMeter cpu = CpuMeter.start(watched);
      long start = System.nanoTime();
      long limit = duration.toNanos();
      for (long sent = 0; sent < mostRecords && System.nanoTime() - start < limit; sent++) {
        var unused =
            producer.send(
                records.get((int) (sent % records.size())),
                (metadata, problem) -> {
                  if (problem == null) {
                    acknowledged.incrementAndGet();
                  } else {
                    failure.compareAndSet(null, problem);
                  }
                });
      }
      producer.flush();
      double seconds = (System.nanoTime() - start) / 1e9;
      Exception problem = failure.get();
      if (problem != null) {
        throw new MeasurementFailedException(
            "raw producer: a record was not acknowledged", problem);
      }
      return new Reading(acknowledged.get() / seconds, cpu.stop());
    }
  }
}
