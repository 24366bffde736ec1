package id.siaga.escalation.kafka;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** A processor for each task, with the two stores attached to it. */
record DeskSupplier(Supplier<DeskProcessor> desks)
    implements ProcessorSupplier<byte[], byte[], byte[], Outgoing> {

  @Override
  public Processor<byte[], byte[], byte[], Outgoing> get() {
    return desks.get();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(DeskStores.store(DeskStores.DESKS), DeskStores.store(DeskStores.TIMERS));
  }
}
