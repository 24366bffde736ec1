package id.siaga.bench.part;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where backlogs come from. */
interface Records {

  /** The next so many. */
  List<ProducerRecord<byte[], byte[]>> next(int count);
}
