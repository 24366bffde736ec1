package id.siaga.scoring.kafka;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.messaging.support.MessageBuilder;

/**
 * A batch as messages that each carry the record they were, untouched. The converter that comes
 * with the framework splits a batch into parallel lists and maps headers into objects, after which
 * neither a tombstone nor a header's bytes can be told for certain.
 */
final class WholeRecords implements BatchMessageConverter {

  private static final byte[] NOTHING = {};

  @Override
  public Message<?> toMessage(
      List<ConsumerRecord<?, ?>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer,
      Type payloadType) {
    List<Message<byte[]>> messages = new ArrayList<>(records.size());
    for (ConsumerRecord<?, ?> record : records) {
      byte[] payload = record.value() instanceof byte[] bytes ? bytes : NOTHING;
      messages.add(
          MessageBuilder.withPayload(payload).setHeader(KafkaHeaders.RAW_DATA, record).build());
    }
    return new GenericMessage<>(messages);
  }

  /** The record a message was made of. */
  @SuppressWarnings("unchecked") // the binding reads keys and values as bytes
  static ConsumerRecord<byte[], byte[]> of(Message<byte[]> message) {
    ConsumerRecord<byte[], byte[]> record =
        message.getHeaders().get(KafkaHeaders.RAW_DATA, ConsumerRecord.class);
    if (record == null) {
      throw new IllegalStateException("message was not made by " + WholeRecords.class.getName());
    }
    return record;
  }

  @Override
  public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
    throw new UnsupportedOperationException("reads only");
  }
}
