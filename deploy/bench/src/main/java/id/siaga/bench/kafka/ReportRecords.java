package id.siaga.bench.kafka;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.CorpusReport;
import id.siaga.bench.corpus.RunId;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.Stage;
import id.siaga.events.domain.DerivedId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records of {@code reports.v1} and {@code scored.v1} in the stead of the services that write them,
 * each with an id of this bench.
 */
public final class ReportRecords {

  private final EventCodec codec;
  private final Corpus corpus;
  private final RunId run;
  private final String agency;
  private final List<ReportScored> templates = new ArrayList<>();

  /**
   * @param agency code of the agency the reports are said to come from
   */
  public ReportRecords(EventCodec codec, Corpus corpus, RunId run, String agency) {
    this.codec = codec;
    this.corpus = corpus;
    this.run = run;
    this.agency = agency;
  }

  /** The corpus as submitted reports, with running numbers from {@code first} on. */
  public List<ProducerRecord<byte[], byte[]>> submitted(long first, int count) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count);
    for (long sequence = first; sequence < first + count; sequence++) {
      CorpusReport report = corpus.at(sequence);
      String region = run.region(sequence, corpus.size());
      String key = run.key(sequence);
      Instant now = Instant.now();
      ReportSubmitted event =
          ReportSubmitted.newBuilder()
              .setReportId(DerivedId.report(agency, region, key).toString())
              .setAgency(agency)
              .setIdempotencyKey(key)
              .setContentHash(hash(key, report.text()))
              .setRegion(region)
              .setStage(
                  report.stage() == null ? Stage.DI_LUAR_TAHAPAN : Stage.valueOf(report.stage()))
              .setOccurredAt(now)
              .setSubmittedAt(now)
              .setText(report.text())
              .build();
      records.add(record(Topic.REPORTS, region, event.getReportId(), now, event));
    }
    return records;
  }

  /** Keeps what scoring made of a report, as a template for {@link #scored}. */
  public void learn(ConsumerRecord<byte[], byte[]> record) {
    Decoding<ReportScored> decoding = codec.decode(Topic.SCORED, record.value());
    if (decoding instanceof Decoding.Decoded<ReportScored>(ReportScored report)) {
      templates.add(report);
    }
  }

  /** How many templates it has. */
  public int learned() {
    return templates.size();
  }

  /** Reports that were really scored, under new ids; the templates in turn. */
  public List<ProducerRecord<byte[], byte[]>> scored(long first, int count) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count);
    for (long sequence = first; sequence < first + count; sequence++) {
      ReportScored template = templates.get((int) (sequence % templates.size()));
      String region = run.region(sequence, templates.size());
      String key = run.key(sequence);
      Instant now = Instant.now();
      ReportSubmitted report =
          ReportSubmitted.newBuilder(template.getReport())
              .setReportId(DerivedId.report(agency, region, key).toString())
              .setRegion(region)
              .setAgency(agency)
              .setIdempotencyKey(key)
              .setContentHash(hash(key, template.getReport().getText()))
              .setOccurredAt(now)
              .setSubmittedAt(now)
              .build();
      ReportScored event =
          ReportScored.newBuilder(template).setReport(report).setScoredAt(now).build();
      records.add(record(Topic.SCORED, region, report.getReportId(), now, event));
    }
    return records;
  }

  private ProducerRecord<byte[], byte[]> record(
      Topic topic, String region, String id, Instant now, SpecificRecord event) {
    return new ProducerRecord<>(
        topic.wireName(),
        null,
        region.getBytes(StandardCharsets.UTF_8),
        codec.encode(topic, event),
        EventHeaders.of(topic, id, now, null));
  }

  private static ByteBuffer hash(String key, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
