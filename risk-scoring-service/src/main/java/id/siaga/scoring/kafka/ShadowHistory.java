package id.siaga.scoring.kafka;

import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.Classification;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.learning.Decided;
import id.siaga.scoring.domain.learning.Rescored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Classifies the reports of the past once more, off the topics of the running stack, beside what
 * was published for them. Holds a few dozen bytes a report, and no texts.
 */
public final class ShadowHistory implements AutoCloseable {

  private final String bootstrapServers;
  private final URI registry;
  private final TopicHistory history;
  private final Consumer<String> progress;
  private final Classifier candidate;
  private final ModelScorers scorers;
  private final Map<String, Decided> published = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();
  private long drills;
  private @Nullable Scorer inForce;

  /**
   * @param candidate what classifies once more
   * @param scorers make what classifies now, should a report never have been scored
   * @param progress told what is being done
   */
  public ShadowHistory(
      String bootstrapServers,
      URI registry,
      Classifier candidate,
      ModelScorers scorers,
      Consumer<String> progress) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
    this.history = new TopicHistory(bootstrapServers, registry, progress);
    this.progress = progress;
    this.candidate = candidate;
    this.scorers = scorers;
  }

  /**
   * What was looked at.
   *
   * @param from when the earliest was submitted that was looked for: the moment asked for, or later
   *     where there were too many
   * @param drills reports of exercises, which are left out
   * @param undecodable records that can't be read
   */
  public record Outcome(Instant from, long drills, long undecodable) {}

  /**
   * Reads up to what is there now.
   *
   * @param since when the earliest was submitted
   * @param most how many at most; the latest, where there are more
   * @param each told of each report, by the order of its kabupaten
   * @throws IOException when the stack doesn't answer, in words for the person at the terminal
   */
  public Outcome read(Instant since, int most, Consumer<Rescored> each) throws IOException {
    TopicHistory.Stretch reports = history.since(Topic.REPORTS, since);
    Instant from = reports.offsets() > most ? latest(reports, since, most) : since;
    long readTwice = history.undecodable();
    history.<ReportScored>read(
        history.since(Topic.SCORED, from),
        (record, scored) -> {
          if (!scored.getReport().getSubmittedAt().isBefore(from)) {
            note(scored);
          }
        });
    // Up to the same ends: what has come in since then was not there when it was asked.
    TopicHistory.Stretch wanted =
        new TopicHistory.Stretch(
            Topic.REPORTS, history.since(Topic.REPORTS, from).begins(), reports.ends());
    Set<String> seen = new HashSet<>();
    try {
      history.<ReportSubmitted>read(
          wanted,
          (record, submitted) -> {
            boolean asked = !submitted.getSubmittedAt().isBefore(from) && seen.size() < most;
            if (asked && seen.add(submitted.getReportId())) {
              take(record.key(), submitted, each);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Outcome(from, drills, history.undecodable() - readTwice);
  }

  /** The moment from which on there are just as many. */
  private Instant latest(TopicHistory.Stretch reports, Instant since, int most) throws IOException {
    PriorityQueue<Instant> latest = new PriorityQueue<>();
    history.<ReportSubmitted>read(
        reports,
        (record, submitted) -> {
          if (!submitted.getSubmittedAt().isBefore(since)) {
            latest.add(submitted.getSubmittedAt());
            if (latest.size() > most) {
              latest.remove();
            }
          }
        });
    return latest.size() < most ? since : latest.element();
  }

  /** The first that was published for a report counts, as with its desk. */
  private void note(ReportScored scored) {
    Classification found = scored.getClassification();
    try {
      Decided decided =
          new Decided(
              Codes.labels(found),
              new Confidence(
                  found.getCategoryConfidence(),
                  found.getTopicConfidence(),
                  found.getSeverityConfidence()),
              found.getNeedsReview(),
              versions.computeIfAbsent(found.getClassifierVersion(), version -> version));
      published.putIfAbsent(scored.getReport().getReportId(), decided);
    } catch (IllegalArgumentException e) {
      history.leaveOut();
    }
  }

  private void take(byte[] key, ReportSubmitted submitted, Consumer<Rescored> each) {
    Report report;
    try {
      report = ReportMapping.report(key, submitted);
    } catch (PoisonRecordException e) {
      history.leaveOut();
      return;
    }
    ReportMode mode = Codes.domain(ReportMode.class, submitted.getMode());
    if (mode == ReportMode.DRILL) {
      drills++;
      return;
    }
    Decided before = published.get(submitted.getReportId());
    each.accept(
        new Rescored(
            submitted.getReportId(),
            submitted.getRegion(),
            Codes.domain(Stage.class, submitted.getStage()),
            mode,
            submitted.getSubmittedAt(),
            submitted.getText(),
            before == null ? Decided.of(inForce().score(report).classification()) : before,
            before != null,
            candidate.classify(report)));
  }

  /** Heard when it is wanted first; by another consumer, because this one is in use then. */
  private Scorer inForce() {
    if (inForce != null) {
      return inForce;
    }
    try (TopicHistory models = new TopicHistory(bootstrapServers, registry, progress)) {
      ModelsInForce activated =
          new ModelsInForce(models.codec(), () -> TopicHistory.consumer(bootstrapServers), scorers);
      models.<ModelRecorded>read(
          models.since(Topic.MODELS, Instant.EPOCH), (record, model) -> activated.take(record));
      Scorer now = activated.now();
      inForce = now;
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    history.close();
  }
}
