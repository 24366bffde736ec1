package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The two stores of the engine and their keys. {@code desks}: {@code desk|kind|id}. {@code timers}:
 * {@code deadline|desk|case|kind|item}, so that a scan from the lowest key meets the earliest
 * deadline first. With these two a later feature needs no other store, and rolling upgrades stay
 * possible.
 */
final class DeskStores {

  static final String DESKS = "desks";
  static final String TIMERS = "timers";

  // Record timestamps of the mailboxes lie years apart (see MailboxOrder); rolling segments by them
  // would make thousands of tiny ones.
  private static final Map<String, String> CHANGELOG =
      Map.of("message.timestamp.type", "LogAppendTime");

  private DeskStores() {}

  /** Kinds of values in {@link #DESKS}; the letter is part of the key. */
  enum Kind {
    HEAD('h'),
    CASE('c'),
    REPORT('r'),
    BUCKET('b'),
    SENT('s'),
    RECEIVED('p'),
    DECIDED('d'),
    PROFILE('o'),
    POLICY('y'),
    HEADS('e'),
    SIGHTINGS('i'),
    ROSTER('t'),
    PROPOSAL('a'),
    DAILY_REPORT('j');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled()
        .withLoggingEnabled(CHANGELOG);
  }

  static Bytes key(DeskCode desk, Kind kind, String id) {
    return utf8(desk + "|" + kind.letter + "|" + id);
  }

  static Bytes key(Timer timer) {
    String which = timer.caseId() == null ? "" : timer.caseId().toString();
    String item = timer.item().isEmpty() ? "" : "|" + timer.item();
    String rest = timer.desk() + "|" + which + "|" + timer.kind().name() + item;
    byte[] text = rest.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + text.length)
            .putLong(micros(timer.due()))
            .put(text)
            .array());
  }

  /** The lowest key a timer due at this time can have. */
  static Bytes lowestKey(Instant due) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(micros(due)).array());
  }

  static Timer timer(Bytes key) {
    ByteBuffer bytes = ByteBuffer.wrap(key.get());
    Instant due = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    byte[] rest = Arrays.copyOfRange(key.get(), Long.BYTES, key.get().length);
    String[] parts = new String(rest, StandardCharsets.UTF_8).split("\\|", 4);
    return new Timer(
        due,
        new DeskCode(parts[0]),
        parts[1].isEmpty() ? null : CaseId.of(parts[1]),
        Timer.Kind.valueOf(parts[2]),
        parts.length < 4 ? "" : parts[3]);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Bytes utf8(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
