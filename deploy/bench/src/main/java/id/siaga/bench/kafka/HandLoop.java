package id.siaga.bench.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A consume–produce loop as one would write it by hand: {@code read_committed}, one transaction per
 * poll of at most 500 records, offsets committed in it. It moves the bytes that a stage moves and
 * does nothing of its work: no decoding, no logic, no state.
 */
public final class HandLoop implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(10);
  private static final int MOST_PER_TRANSACTION = 500;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String input;
  private final List<FanOut> outputs;
  private final double[] owed;

  /**
   * @param group also the transactional id
   * @param input each of its records makes the outputs
   * @param alsoRead topics whose records are read and make nothing, such as forwards
   */
  public HandLoop(
      String bootstrapServers,
      String group,
      String input,
      List<String> alsoRead,
      List<FanOut> outputs) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_PER_TRANSACTION),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    Map<String, Object> config =
        new ProducerSettings(5, 64 * 1024, "none").config(bootstrapServers);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
    // The default of 100 ms is what makes short transactions slow.
    config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.input = input;
    this.outputs = List.copyOf(outputs);
    this.owed = new double[outputs.size()];
    producer.initTransactions();
    List<String> topics = new ArrayList<>(alsoRead);
    topics.add(input);
    consumer.subscribe(topics);
  }

  /** Polls until its partitions are assigned. */
  public void join() {
    while (consumer.assignment().isEmpty()) {
      step();
    }
  }

  /** One poll and, if it brought anything, one transaction. */
  public void step() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    producer.beginTransaction();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.topic().equals(input)) {
        publish(record);
      }
    }
    producer.sendOffsetsToTransaction(
        new HashMap<>(records.nextOffsets()), consumer.groupMetadata());
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }

  private void publish(ConsumerRecord<byte[], byte[]> record) {
    for (int i = 0; i < outputs.size(); i++) {
      FanOut output = outputs.get(i);
      owed[i] += output.perInput();
      for (; owed[i] >= 1; owed[i]--) {
        byte[] value = new byte[Math.max(1, output.bytes() - record.key().length)];
        System.arraycopy(
            record.value(), 0, value, 0, Math.min(value.length, record.value().length));
        // A record that fails makes the commit fail.
        var unused = producer.send(new ProducerRecord<>(output.topic(), record.key(), value));
      }
    }
  }
}
