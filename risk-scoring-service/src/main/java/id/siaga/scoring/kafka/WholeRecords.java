package id.siaga.scoring.kafka;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A batch as one message of the records it was read as, untouched. The converter that comes with
 * the framework splits a batch into parallel lists and maps headers into objects, after which
 * neither a tombstone nor a header's bytes can be told for certain.
 */
final class WholeRecords implements BatchMessageConverter {

  @Override
  @SuppressWarnings("unchecked") // the binding reads keys and values as bytes
  public Message<?> toMessage(
      List<ConsumerRecord<?, ?>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer,
      Type payloadType) {
    List<ConsumerRecord<byte[], byte[]>> bytes = new ArrayList<>(records.size());
    records.forEach(record -> bytes.add((ConsumerRecord<byte[], byte[]>) record));
    return new GenericMessage<>(new ReportBatch(bytes));
  }

  @Override
  public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
    throw new UnsupportedOperationException("reads only");
  }
}
