package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.aggregate.Cell;
import id.siaga.escalation.aggregate.Counts;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.Severity;
import id.siaga.events.avro.Stage;
import id.siaga.events.avro.Tier;
import id.siaga.events.avro.WindowKind;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cells of an area and publishes those that changed, whole: a reader needs only the
 * latest. A cell that changes often is published once a pace; which ones wait is kept in a store of
 * its own, so that none is forgotten where the application stops in between.
 */
final class AreaCounter implements Processor<byte[], byte[], byte[], Outgoing> {

  static final String CELLS = "cells";
  static final String CHANGED = "changed";

  /** Cells published at one go: more would make the transaction long. */
  static final int AT_MOST = 2_000;

  private static final byte[] WAITS = {1};

  private final EventCodec codec;
  private final Duration pace;
  private final DeskClock clock;
  private final DeskMetrics metrics;

  private @Nullable ProcessorContext<byte[], Outgoing> streams;
  private @Nullable KeyValueStore<Bytes, byte[]> cells;
  private @Nullable KeyValueStore<Bytes, byte[]> changed;

  AreaCounter(EventCodec codec, Duration pace, DeskClock clock, DeskMetrics metrics) {
    this.codec = codec;
    this.pace = pace;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<byte[], Outgoing> context) {
    streams = context;
    cells = context.getStateStore(CELLS);
    changed = context.getStateStore(CHANGED);
    context.schedule(pace, PunctuationType.WALL_CLOCK_TIME, wallMillis -> publish());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    DeskCode area = new DeskCode(new String(record.key(), StandardCharsets.UTF_8));
    Map<Cell, Counts> changes = AggregateCodec.readChange(record.value()).in(area);
    changes.forEach((cell, difference) -> {
      Bytes key = AggregateCodec.key(cell);
      AggregateCodec.Counted known = counted(key);
      Counts sum = known.counts().plus(difference);
      store(cells)
          .put(key, AggregateCodec.write(new AggregateCodec.Counted(sum, known.revision())));
      store(changed).put(key, WAITS);
    });
  }

  private void publish() {
    List<Bytes> waiting = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store(changed).all()) {
      while (all.hasNext() && waiting.size() < AT_MOST) {
        waiting.add(all.next().key);
      }
    }
    Instant now = clock.now();
    for (Bytes key : waiting) {
      AggregateCodec.Counted known = counted(key);
      AggregateCodec.Counted next =
          new AggregateCodec.Counted(known.counts(), known.revision() + 1);
      publish(AggregateCodec.cell(key), key, next, now);
      store(cells).put(key, AggregateCodec.write(next));
      store(changed).delete(key);
    }
  }

  private void publish(Cell cell, Bytes key, AggregateCodec.Counted counted, Instant now) {
    if (streams == null) {
      throw new IllegalStateException("Kafka Streams calls init before anything else");
    }
    String revision = Long.toString(counted.revision());
    String id = DerivedId.of("aggregate", key.toString(), revision).toString();
    Outgoing outgoing =
        new Outgoing(
            Topic.AGGREGATES.wireName(), codec.encode(Topic.AGGREGATES, event(cell, counted, now)));
    byte[] area = cell.area().value().getBytes(StandardCharsets.UTF_8);
    metrics.published(outgoing.topic());
    streams.forward(
        new Record<>(
            area, outgoing, now.toEpochMilli(), EventHeaders.of(Topic.AGGREGATES, id, now, null)));
  }

  static AggregateCounted event(Cell cell, AggregateCodec.Counted counted, Instant now) {
    AggregateCounted event = new AggregateCounted();
    event.setArea(cell.area().value());
    event.setTier(wire(Tier.class, cell.area().tier()));
    event.setWindow(wire(WindowKind.class, cell.window()));
    event.setWindowStart(cell.start());
    event.setMode(wire(ReportMode.class, cell.mode()));
    event.setCategory(wire(Category.class, cell.classified().category()));
    event.setTopic(wire(IncidentTopic.class, cell.classified().topic()));
    event.setSeverity(wire(Severity.class, cell.classified().severity()));
    event.setStage(wire(Stage.class, cell.stage()));
    Counts counts = counted.counts();
    event.setCases(counts.cases());
    event.setOpen(counts.open());
    event.setEscalated(counts.escalated());
    event.setUnfounded(counts.unfounded());
    event.setReports(counts.reports());
    event.setMissedDeadlines(counts.missedDeadlines());
    event.setRevision(counted.revision());
    event.setCountedAt(now.truncatedTo(ChronoUnit.MICROS));
    return event;
  }

  private AggregateCodec.Counted counted(Bytes key) {
    byte[] stored = store(cells).get(key);
    return stored == null ? AggregateCodec.Counted.NOTHING : AggregateCodec.readCounted(stored);
  }

  private static KeyValueStore<Bytes, byte[]> store(@Nullable KeyValueStore<Bytes, byte[]> store) {
    if (store == null) {
      throw new IllegalStateException("Kafka Streams calls init before anything else");
    }
    return store;
  }
}
