package id.siaga.intake.kafka;

import id.siaga.events.avro.Attachment;
import id.siaga.events.avro.FiveWOneH;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.Source;
import id.siaga.events.avro.SourceKind;
import id.siaga.events.avro.Stage;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.domain.Submission;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Submissions as the contract of reports.v1 has them. */
final class ReportMapper {

  private ReportMapper() {}

  static ReportSubmitted event(Submission submission) {
    ReportSubmitted event = new ReportSubmitted();
    event.setReportId(submission.id().toString());
    event.setAgency(submission.agency());
    event.setIdempotencyKey(submission.idempotencyKey());
    event.setContentHash(submission.contentHash().bytes());
    event.setMode(ReportMode.valueOf(submission.mode().name()));
    event.setRegion(submission.place().region().value());
    event.setKecamatan(submission.place().kecamatan());
    event.setDesa(submission.place().desa());
    event.setTps(submission.place().tps());
    event.setStage(Stage.valueOf(submission.stage().name()));
    event.setStageDerived(submission.stageDerived());
    event.setOccurredAt(submission.occurredAt());
    event.setSubmittedAt(submission.submittedAt());
    event.setText(submission.narrative().text());
    event.setFacts(facts(submission.narrative().facts()));
    event.setActionsTaken(submission.narrative().actionsTaken());
    event.setAssessment(submission.narrative().assessment());
    event.setRecommendation(submission.narrative().recommendation());
    event.setSource(source(submission.source()));
    event.setAttachments(attachments(submission.attachments()));
    event.setNihil(submission.nihil());
    event.setCorrects(text(submission.corrects()));
    event.setWithdraws(text(submission.withdraws()));
    return event;
  }

  private static @Nullable FiveWOneH facts(Submission.@Nullable Facts facts) {
    return facts == null
        ? null
        : new FiveWOneH(
            facts.what(), facts.when(), facts.where(), facts.who(), facts.why(), facts.how());
  }

  /** A kind that wasn't given is UNKNOWN: the contract has no other word for it. */
  private static @Nullable Source source(Submission.@Nullable Source source) {
    if (source == null) {
      return null;
    }
    SourceKind kind =
        source.kind() == null ? SourceKind.UNKNOWN : SourceKind.valueOf(source.kind().name());
    return new Source(kind, source.reliability(), source.credibility());
  }

  private static List<Attachment> attachments(List<Submission.Attachment> attachments) {
    return attachments.stream()
        .map(a ->
            new Attachment(
                a.uri().toString(),
                ByteBuffer.wrap(HexFormat.of().parseHex(a.sha256())),
                a.mediaType()))
        .toList();
  }

  private static @Nullable String text(@Nullable ReportId id) {
    return id == null ? null : id.toString();
  }
}
