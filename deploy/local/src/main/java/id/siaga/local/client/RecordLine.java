package id.siaga.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.DeadLetter;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One record as one line: for people, or as a JSON object. */
public final class RecordLine {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int HEX_BYTES = 16;

  private final EventCodec codec;
  private final Regions regions = Regions.loadDesks();

  public RecordLine(EventCodec codec) {
    this.codec = codec;
  }

  /** For people: time at the desk, desk, what it says. */
  public String text(ConsumerRecord<byte[], byte[]> record) {
    String key = key(record);
    String head =
        "%s  %-26s "
            .formatted(
                TIME.format(Instant.ofEpochMilli(record.timestamp()).atZone(zone(key))),
                desk(ofDrill(record) ? "L-" + key : key));
    String reason = EventHeaders.text(record.headers(), DeadLetter.REASON);
    if (reason != null) {
      return head
          + "dead letter: %s (%s); %s"
              .formatted(
                  reason,
                  EventHeaders.text(record.headers(), DeadLetter.DETAIL),
                  decode(record).map(EventSummary::of).orElse(hex(record.value())));
    }
    return head
        + decode(record)
            .map(EventSummary::of)
            .orElseGet(() -> "undecodable: " + hex(record.value()));
  }

  /** The record with its place, its headers and, where it can be decoded, its event. */
  public String json(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("topic", record.topic());
    line.put("partition", record.partition());
    line.put("offset", record.offset());
    line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
    line.put("key", key(record));
    ObjectNode headers = line.putObject("headers");
    record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    decode(record)
        .ifPresentOrElse(
            event -> line.set("event", AvroJson.of(event)),
            () -> line.put("undecodable", hexOf(record.value())));
    return line.toString();
  }

  private Optional<SpecificRecord> decode(ConsumerRecord<byte[], byte[]> record) {
    return topic(record.topic())
        .flatMap(topic ->
            switch (codec.<SpecificRecord>decode(topic, record.value())) {
              case Decoding.Decoded<SpecificRecord> decoded -> Optional.of(decoded.value());
              case Decoding.Undecodable<SpecificRecord> poison -> Optional.empty();
            });
  }

  /** A dead-letter topic holds what its topic holds, as far as it can be read. */
  private static Optional<Topic> topic(String name) {
    return Topic.named(name.endsWith(".dlt") ? name.substring(0, name.length() - 4) : name);
  }

  private String desk(String key) {
    try {
      String name = regions.deskName(new DeskCode(key)).replace("KABUPATEN", "KAB.");
      return key + " " + name;
    } catch (IllegalArgumentException e) {
      return key;
    }
  }

  /** A drill's records lie under the keys of the real desks, and must never look like theirs. */
  private static boolean ofDrill(ConsumerRecord<byte[], byte[]> record) {
    return topic(record.topic())
        .filter(topic -> topic == Topic.DRILL_CASES || topic == Topic.DRILL_AUDIT)
        .isPresent();
  }

  private static ZoneId zone(String key) {
    return key.matches("\\d{2}(\\..*)?") ? Regions.zone(key) : Regions.zone("31");
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : text(record.key());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  private static String hex(byte[] bytes) {
    String all = hexOf(bytes);
    return all.length() <= 2 * HEX_BYTES
        ? "bytes " + all
        : "%d bytes %s…".formatted(bytes.length, all.substring(0, 2 * HEX_BYTES));
  }

  private static String hexOf(byte[] bytes) {
    return bytes == null ? "" : HexFormat.of().formatHex(bytes);
  }
}
