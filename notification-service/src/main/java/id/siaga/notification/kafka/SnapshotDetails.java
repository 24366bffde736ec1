package id.siaga.notification.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.notification.domain.CaseBrief;
import id.siaga.notification.domain.CaseDetails;
import org.springframework.stereotype.Component;

/** Details out of the stored snapshot, by the schema it was written with. */
@Component
class SnapshotDetails implements CaseDetails {

  private final EventCodec codec;
  private final SnapshotJson json;

  SnapshotDetails(EventCodec codec, SnapshotJson json) {
    this.codec = codec;
    this.json = json;
  }

  @Override
  public String json(byte[] snapshot) {
    return json.detail(read(snapshot));
  }

  @Override
  public CaseBrief brief(byte[] snapshot) {
    return SnapshotBrief.of(read(snapshot));
  }

  private CaseSnapshot read(byte[] snapshot) {
    // The three tier topics have one schema.
    Decoding<CaseSnapshot> decoding = codec.decode(Topic.ESCALATIONS_KABUPATEN, snapshot);
    return switch (decoding) {
      case Decoding.Decoded<CaseSnapshot> decoded -> decoded.value();
      case Decoding.Undecodable<CaseSnapshot> poison ->
          throw new IllegalStateException(
              "a stored snapshot was readable once: " + poison.detail());
    };
  }
}
