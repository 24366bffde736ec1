package id.siaga.scoring.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.avro.FiveWOneH;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.SourceKind;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.scoring.domain.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the wire to the domain. What breaks a rule of the contract is poison. */
final class ReportMapping {

  private static final int LONGEST_TEXT = 10_000;

  private ReportMapping() {}

  /**
   * What of a report is classified.
   *
   * @param key the record's key
   * @throws PoisonRecordException when a field or the key breaks the contract
   */
  static Report report(byte @Nullable [] key, ReportSubmitted submitted) {
    requireRegion(key, submitted.getRegion());
    requireId(submitted.getReportId());
    int length = submitted.getText().codePointCount(0, submitted.getText().length());
    require(length >= 1 && length <= LONGEST_TEXT, "text must have 1 to 10000 characters");
    require(submitted.getMode() != ReportMode.UNKNOWN, "mode is one this version doesn't know");
    require(
        submitted.getSource() == null || submitted.getSource().getKind() != SourceKind.UNKNOWN,
        "source.kind is one this version doesn't know");
    return new Report(
        submitted.getText(), statements(submitted), stage(submitted), submitted.getNihil());
  }

  private static void requireRegion(byte @Nullable [] key, String region) {
    DeskCode desk;
    try {
      desk = new DeskCode(region);
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, "region must be the code of a kabupaten, NN.NN");
    }
    require(desk.tier() == Tier.KABUPATEN, "region must be the code of a kabupaten, NN.NN");
    if (key == null || !region.equals(new String(key, StandardCharsets.UTF_8))) {
      throw new PoisonRecordException(
          PoisonReason.WRONG_KEY, "key must be the report's region, " + region);
    }
  }

  private static void requireId(String id) {
    try {
      ReportId.of(id);
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(PoisonReason.INVALID_CONTENT, "reportId must be a UUID");
    }
  }

  private static Stage stage(ReportSubmitted submitted) {
    require(
        submitted.getStage() != id.siaga.events.avro.Stage.UNKNOWN,
        "stage is one this version doesn't know");
    return Stage.valueOf(submitted.getStage().name());
  }

  /** Facts and actions say what happened; assessment and recommendation what might. */
  private static List<String> statements(ReportSubmitted submitted) {
    @Nullable FiveWOneH facts = submitted.getFacts();
    Stream<@Nullable String> answers =
        facts == null
            ? Stream.of(submitted.getActionsTaken())
            : Stream.of(
                facts.getWhat(), facts.getHow(), facts.getWhy(), submitted.getActionsTaken());
    return answers.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new PoisonRecordException(PoisonReason.INVALID_CONTENT, rule);
    }
  }
}
