package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Checkpoints;
import id.siaga.escalation.domain.Desk;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.Outcome;
import id.siaga.escalation.domain.Publication;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.EventHeaders;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runtime around the pure desk function: reads a record of a mailbox, lets the desk decide, and
 * carries out what it decided. Everything it writes is part of one transaction.
 */
final class DeskProcessor implements Processor<byte[], byte[], byte[], Outgoing> {

  private static final Logger log = LoggerFactory.getLogger(DeskProcessor.class);

  private final PatientReader patience;
  private final MailboxReader reader;
  private final RecordWriter writer;
  private final DeskSettings settings;
  private final DeskPolicies policies;
  private final Checkpoints checkpoints;
  private final DeskClock clock;
  private final DeskMetrics metrics;
  private final CommitPace pace;
  private final LetterWriter letters;
  private final StateCodec codec = new StateCodec();

  // Set by init, as Kafka Streams promises before any other call.
  private @Nullable ProcessorContext<byte[], Outgoing> streams;
  private @Nullable KeyValueStore<Bytes, byte[]> desks;
  private @Nullable KeyValueStore<Bytes, byte[]> timers;
  private @Nullable DeadlineSweep sweep;
  // What this task has done since it last asked for a commit.
  private boolean dirty;
  private CommitPace.Need need = CommitPace.Need.USUAL;

  DeskProcessor(
      PatientReader patience,
      MailboxReader reader,
      RecordWriter writer,
      DeskSettings settings,
      DeskPolicies policies,
      Checkpoints checkpoints,
      DeskClock clock,
      DeskMetrics metrics,
      CommitPace pace) {
    this.patience = patience;
    this.reader = reader;
    this.writer = writer;
    this.settings = settings;
    this.policies = policies;
    this.checkpoints = checkpoints;
    this.clock = clock;
    this.metrics = metrics;
    this.pace = pace;
    this.letters = new LetterWriter(metrics);
  }

  @Override
  public void init(ProcessorContext<byte[], Outgoing> context) {
    streams = context;
    desks = context.getStateStore(DeskStores.DESKS);
    timers = context.getStateStore(DeskStores.TIMERS);
    DeadlineSweep deadlines = new DeadlineSweep(timers(), clock, settings.sweepAtMost(), metrics);
    sweep = deadlines;
    context.schedule(
        settings.sweepEvery(),
        PunctuationType.WALL_CLOCK_TIME,
        wallMillis -> deadlines.run(this::deadline));
    context.schedule(
        settings.commitUrgentEvery(),
        PunctuationType.WALL_CLOCK_TIME,
        wallMillis -> commitWhenDue());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata place =
        context().recordMetadata().orElseThrow(() -> new IllegalStateException("no metadata"));
    Topic topic =
        Topic.named(place.topic())
            .orElseThrow(() -> new IllegalStateException(place.topic() + " is no mailbox"));
    long written = MailboxOrder.original(place.topic(), record.timestamp());
    if (sweep != null) {
      sweep.mailboxMoved(Instant.ofEpochMilli(written));
    }
    try {
      MailboxReader.Addressed mail =
          patience.read(() -> reader.read(topic, record.key(), record.value()));
      handle(mail.desk(), mail.message(), traceParent(record));
      if (topic == Topic.COMMANDS) {
        need = CommitPace.Need.PERSON;
      }
    } catch (PoisonRecordException e) {
      deadLetter(record, place, e.reason(), String.valueOf(e.getMessage()));
    }
    commitWhenDue();
  }

  /** Everything is made and checked before the first change, so that poison leaves no trace. */
  private void handle(DeskCode desk, DeskMessage message, byte @Nullable [] traceParent) {
    Instant now = clock.now();
    DeskState state = new DeskState(desk, desks(), timers(), codec, policies);
    Outcome outcome = decide(state, message, now);
    List<Record<byte[], Outgoing>> records = new ArrayList<>(outcome.publications().size());
    for (Publication publication : outcome.publications()) {
      records.add(writer.write(publication, desk, now, traceParent));
    }
    dirty = true;
    outcome.changes().forEach(state::apply);
    for (int i = 0; i < records.size(); i++) {
      Outgoing outgoing = records.get(i).value();
      if (outcome.publications().get(i) instanceof Publication.CaseChanged changed
          && outgoing.value() != null) {
        state.putCase(changed.file().id(), StateCodec.storedCase(outgoing.value()));
        if (need == CommitPace.Need.USUAL
            && changed.file().content().severity() == Severity.KRITIS) {
          need = CommitPace.Need.SOON;
        }
      }
      metrics.published(outgoing.topic());
      context().forward(records.get(i));
    }
    metrics.noticed(outcome);
  }

  private Outcome decide(DeskState state, DeskMessage message, Instant now) {
    try {
      return Desk.handle(state, message, checkpoints, now);
    } catch (StoreFailureException e) {
      throw e;
    } catch (RuntimeException e) {
      // The one place where a defect of the logic becomes a dead letter instead of a dead desk.
      log.error("desk {}: the logic failed on a message", state.desk(), e);
      throw new PoisonRecordException(
          PoisonReason.HANDLER_FAILED, "the desk failed on it: " + e.getClass().getName());
    }
  }

  private void deadline(Timer timer) {
    try {
      handle(timer.desk(), new DeskMessage.DeadlineReached(timer), null);
    } catch (PoisonRecordException e) {
      log.error("desk {}: deadline {} set aside: {}", timer.desk(), timer.id(), e.getMessage());
      handle(timer.desk(), new DeskMessage.DeadlineFailed(timer), null);
    }
  }

  private void deadLetter(
      Record<byte[], byte[]> record, RecordMetadata place, PoisonReason reason, String detail) {
    dirty = true;
    context().forward(letters.write(record, place, reason, detail, clock.now()));
  }

  private void commitWhenDue() {
    if (pace.due(dirty, need)) {
      dirty = false;
      need = CommitPace.Need.USUAL;
      context().commit();
    }
  }

  private static byte @Nullable [] traceParent(Record<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(EventHeaders.TRACE_PARENT);
    return header == null ? null : header.value();
  }

  private ProcessorContext<byte[], Outgoing> context() {
    return initialised(streams);
  }

  private KeyValueStore<Bytes, byte[]> desks() {
    return initialised(desks);
  }

  private KeyValueStore<Bytes, byte[]> timers() {
    return initialised(timers);
  }

  private static <T> T initialised(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Kafka Streams calls init before anything else");
    }
    return value;
  }
}
