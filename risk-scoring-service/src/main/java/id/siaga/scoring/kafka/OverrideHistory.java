package id.siaga.scoring.kafka;

import id.siaga.events.Topic;
import id.siaga.events.avro.CaseNote;
import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.ClassOverride;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportState;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.learning.CaseSeen;
import id.siaga.scoring.domain.learning.Overrides;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What people made of cases, off the topics of the running stack. A kabupaten's desk holds its own
 * cases only, and its copy has a person's class once that is in force, whichever desk it came from:
 * so a proposal counts when the second person has agreed, and never when it was declined.
 */
public final class OverrideHistory {

  /** A report's record is written a moment after its submission. */
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(1);

  private static final Set<CommandKind> DECIDING =
      Set.of(CommandKind.OVERRIDE, CommandKind.CONFIRM);

  private OverrideHistory() {}

  /**
   * Reads them.
   *
   * @param since when the earliest took effect
   * @param progress told what is being done
   * @throws IOException when the stack doesn't answer, in words for the person at the terminal
   * @throws IllegalArgumentException when there are more than can be held
   */
  public static Overrides.Outcome read(
      String bootstrapServers, URI registry, Instant since, Consumer<String> progress)
      throws IOException {
    try (TopicHistory history = new TopicHistory(bootstrapServers, registry, progress)) {
      Overrides overrides = new Overrides(since, Instant.now());
      history.<CaseSnapshot>read(
          history.since(Topic.ESCALATIONS_KABUPATEN, since),
          (record, snapshot) -> known(history, () -> seen(snapshot)).ifPresent(overrides::see));
      Optional<Instant> from = overrides.textsFrom();
      if (from.isPresent()) {
        history.<ReportSubmitted>read(
            history.since(Topic.REPORTS, from.get().minus(WRITTEN_WITHIN)),
            (record, report) -> known(history, () -> body(report)).ifPresent(overrides::see));
      }
      if (history.undecodable() > 0) {
        progress.accept("%,d records can't be read".formatted(history.undecodable()));
      }
      return overrides.outcome();
    }
  }

  /** What it says; empty where a code is one that this version doesn't know. */
  private static <T> Optional<T> known(TopicHistory history, Supplier<T> mapping) {
    try {
      return Optional.of(mapping.get());
    } catch (IllegalArgumentException e) {
      history.leaveOut();
      return Optional.empty();
    }
  }

  private static CaseSeen seen(CaseSnapshot snapshot) {
    List<CaseSeen.ReportSeen> reports =
        snapshot.getReports().stream().map(OverrideHistory::report).toList();
    Severity gravest =
        snapshot.getStanding().stream()
            .map(count -> Codes.domain(Severity.class, count.getSeverity()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new CaseSeen(
        snapshot.getCaseId(),
        snapshot.getMode() == ReportMode.DRILL,
        said(snapshot),
        gravest,
        reports);
  }

  private static CaseSeen.@Nullable Said said(CaseSnapshot snapshot) {
    ClassOverride override = snapshot.getClassOverride();
    return override == null
        ? null
        : new CaseSeen.Said(
            Codes.labels(override.getClassified()),
            override.getBy(),
            role(snapshot, override),
            override.getDesk(),
            override.getAt());
  }

  /** Of whoever decided last; of a person at an upper desk only that desk knows. */
  private static @Nullable String role(CaseSnapshot snapshot, ClassOverride override) {
    return snapshot.getNotes().stream()
        .filter(note -> DECIDING.contains(note.getKind()) && note.getAt().equals(override.getAt()))
        .map(CaseNote::getRole)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static CaseSeen.ReportSeen report(CaseReport report) {
    return new CaseSeen.ReportSeen(
        report.getReportId(),
        report.getAgency(),
        report.getState() == ReportState.STANDING,
        Codes.labels(report.getClassification()),
        report.getSubmittedAt());
  }

  private static Overrides.Body body(ReportSubmitted report) {
    String replaces = report.getCorrects() == null ? report.getWithdraws() : report.getCorrects();
    return new Overrides.Body(
        report.getReportId(),
        report.getAgency(),
        report.getText(),
        Codes.domain(Stage.class, report.getStage()),
        report.getRegion(),
        report.getMode() == ReportMode.DRILL,
        replaces);
  }
}
