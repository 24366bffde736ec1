package id.siaga.scoring.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one transaction. Says how many they are and no more, because a failed batch gets
 * into logs.
 *
 * @param records in the order of each partition
 */
record ReportBatch(List<ConsumerRecord<byte[], byte[]>> records) {

  ReportBatch {
    records = List.copyOf(records);
  }

  @Override
  public String toString() {
    return "batch of " + records.size();
  }
}
