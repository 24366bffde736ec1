package id.siaga.escalation.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the counting application. It is one of its own beside the desks, so that neither waits for
 * the other's transaction: kabupaten's cases in, by way of a topic of its own to the areas that
 * count them, and counts out.
 */
@Configuration(proxyBeanMethods = false)
class AggregateTopology {

  @Bean
  Consumer<KStream<byte[], byte[]>> countCases(
      EventCodec codec, DeskSettings settings, DeskClock clock, DeskMetrics metrics) {
    PatientReader patience = new PatientReader(metrics);
    LetterWriter letters = new LetterWriter(metrics);
    var cases = supplier(() -> new CaseCounter(codec, patience, letters), CaseCounter.FACTS);
    var areas =
        supplier(
            () -> new AreaCounter(codec, settings.countEvery(), clock, metrics),
            AreaCounter.CELLS,
            AreaCounter.CHANGED);
    Repartitioned<byte[], byte[]> byArea =
        Repartitioned.with(Serdes.ByteArray(), Serdes.ByteArray())
            .withName(CaseCounter.TO_AREAS)
            .withNumberOfPartitions(Topic.PARTITIONS);
    return snapshots -> {
      KStream<byte[], Outgoing> counted = snapshots.process(cases);
      Outgoing.send(counted.filter((key, out) -> !toAreas(out)));
      KStream<byte[], byte[]> changes =
          counted.filter((key, out) -> toAreas(out)).mapValues(Outgoing::value);
      Outgoing.send(changes.repartition(byArea).process(areas));
    };
  }

  private static boolean toAreas(Outgoing out) {
    return out.topic().equals(CaseCounter.TO_AREAS);
  }

  private static ProcessorSupplier<byte[], byte[], byte[], Outgoing> supplier(
      Supplier<Processor<byte[], byte[], byte[], Outgoing>> processors, String... stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], byte[], Outgoing> get() {
        return processors.get();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Stream.of(stores).map(DeskStores::store).collect(Collectors.toSet());
      }
    };
  }
}
