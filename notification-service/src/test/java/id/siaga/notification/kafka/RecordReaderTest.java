package id.siaga.notification.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.events.EventCodec;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import id.siaga.events.domain.Regions;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordReaderTest {

  private static final byte[] WIRE_FORMAT = {0, 0, 0, 0, 7, 2};

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {"FORWARDS", "COMMANDS", "MODELS"},
      mode = EnumSource.Mode.EXCLUDE)
  void doesNotTakeARegistryOutOfReachForPoison(Topic topic) {
    // Port 9 of the loopback interface: nobody listens.
    EventCodec codec = new EventCodec(new SchemaRegistry(URI.create("http://127.0.0.1:9/x")));
    RecordReader reader =
        new RecordReader(codec, new SnapshotReader(new SnapshotJson(Regions.loadDesks())));

    assertThatThrownBy(() ->
            reader.read(
                topic, new ConsumerRecord<>(topic.wireName(), 0, 0, new byte[0], WIRE_FORMAT)))
        .isInstanceOf(RegistryUnavailableException.class);
  }
}
