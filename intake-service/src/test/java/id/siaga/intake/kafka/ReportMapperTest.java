package id.siaga.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.intake.domain.Hash256;
import id.siaga.intake.domain.SourceKind;
import id.siaga.intake.domain.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class ReportMapperTest {

  private static final Submission FULL =
      new Submission(
          new ReportId(new UUID(1, 2)),
          "polres-lebong",
          "r001",
          new Hash256(1, 2, 3, 4),
          ReportMode.DRILL,
          new Submission.Place(new DeskCode("17.07"), "17.07.01", "17.07.01.2002", "004"),
          Stage.KAMPANYE,
          true,
          Instant.parse("2024-11-20T01:00:00Z"),
          Instant.parse("2024-11-20T03:00:00.123456Z"),
          new Submission.Narrative(
              "Teks", new Submission.Facts("a", "b", "c", "d", "e", "f"), "g", "h", "i"),
          new Submission.Source(SourceKind.WARGA, "B", 2),
          List.of(new Submission.Attachment(URI.create("https://x.id/a"), "ab".repeat(32), "x/y")),
          true,
          new ReportId(new UUID(3, 4)),
          new ReportId(new UUID(5, 6)));

  /** The bytes behind the schema id, worked out by hand from Avro's specification. */
  private static final String WIRE =
      "4830303030303030302d303030302d303030312d303030302d3030303030303030303030321a"
          + "706f6c7265732d6c65626f6e6708723030314000000000000000010000000000000002000000"
          + "00000000030000000000000004040a31372e3037021031372e30372e3031021a31372e30372e"
          + "30312e32303032020630303408018090d2b4b5d3930680b99b87ebd393060854656b73020202"
          + "6102026202026302026402026502026602026702026802026902040202420204021c68747470"
          + "733a2f2f782e69642f6140ababababababababababababababababababababababababababab"
          + "ababababab0206782f790001024830303030303030302d303030302d303030332d303030302d"
          + "303030303030303030303034024830303030303030302d303030302d303030352d303030302d"
          + "30303030303030303030303600";

  @Test
  void hasTheseBytesOnTheWire() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new SpecificDatumWriter<>(ReportSubmitted.class).write(ReportMapper.event(FULL), encoder);
    encoder.flush();
    assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(WIRE);
  }

  @Test
  void leavesNoFieldOutButTheSealedOne() {
    ReportSubmitted event = ReportMapper.event(FULL);
    for (Schema.Field field : event.getSchema().getFields()) {
      if (field.name().equals("sealed")) {
        assertThat(event.get(field.pos())).isNull();
      } else {
        assertThat(event.get(field.pos())).as(field.name()).isNotNull();
      }
    }
    assertThat(event.getSource().getKind()).isEqualTo(id.siaga.events.avro.SourceKind.WARGA);
    assertThat(event.getAttachments().getFirst().getSha256().remaining()).isEqualTo(32);
    assertThat(Hash256.of(event.getContentHash())).isEqualTo(FULL.contentHash());
  }

  @Test
  void hasTheContractsKindsOfSources() {
    Schema kinds =
        Topic.REPORTS.schema().getField("source").schema().getTypes().stream()
            .filter(s -> s.getType() == Schema.Type.RECORD)
            .findFirst()
            .orElseThrow()
            .getField("kind")
            .schema();
    assertThat(kinds.getEnumSymbols().stream().skip(1))
        .containsExactlyElementsOf(Arrays.stream(SourceKind.values()).map(Enum::name).toList());
  }
}
