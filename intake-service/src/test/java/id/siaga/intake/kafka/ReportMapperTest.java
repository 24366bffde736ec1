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
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
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
