package id.siaga.scoring.domain.learning;

import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.learning.CaseSeen.ReportSeen;
import id.siaga.scoring.domain.learning.CaseSeen.Said;
import id.siaga.scoring.domain.quality.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes labelled examples of what people did to cases: first it is shown the cases, each in the
 * order of its changes, then the reports. An override speaks of a case; it is an example for those
 * of its standing reports that are of the gravest severity among them, because they had given the
 * case the class that was overruled. Of the others nobody said anything. For one thread.
 */
public final class Overrides {

  /** More reports than people overrule in a year; a bound for the memory. */
  public static final int MOST = 20_000;

  /** Texts of lawful assembly and criticism are not kept beyond this (guardrail). */
  static final Duration LAWFUL_KEPT = Duration.ofDays(30);

  private final Instant since;
  private final Instant now;
  private final Map<String, Instant> lastSaid = new HashMap<>();
  private final Map<String, Overruled> overruled = new HashMap<>();
  private int drills;
  private int withdrawn;
  private int unlisted;

  /**
   * Nothing yet.
   *
   * @param since what took effect earlier is passed over
   */
  public Overrides(Instant since, Instant now) {
    this.since = since;
    this.now = now;
  }

  /**
   * A report's body as it was first submitted.
   *
   * @param replaces id of the report that this one corrects or withdraws; null where it does not
   */
  public record Body(
      String id,
      String agency,
      String text,
      id.siaga.events.domain.@Nullable Stage stage,
      String region,
      boolean drill,
      @Nullable String replaces) {}

  /**
   * What came of it.
   *
   * @param examples the earliest first
   * @param drills overrides of exercises
   * @param withdrawn reports that were corrected or withdrawn
   * @param unlisted overrides of cases that no longer list a report they are about
   * @param gone reports whose text isn't there, or may not be kept any longer
   * @param repeated reports with the text of a later example
   */
  public record Outcome(
      List<Example> examples, int drills, int withdrawn, int unlisted, int gone, int repeated) {}

  private static final class Overruled {
    final ReportSeen report;
    final Said said;
    @Nullable Body body;

    Overruled(ReportSeen report, Said said) {
      this.report = report;
      this.said = said;
    }
  }

  /**
   * Shows a case's next change.
   *
   * @throws IllegalArgumentException when there are more than {@link #MOST} examples
   */
  public void see(CaseSeen seen) {
    for (ReportSeen report : seen.reports()) {
      if (!report.stands()) {
        withdraw(report.id());
      }
    }
    Said said = seen.said();
    if (said == null || said.at().isBefore(since) || said.at().equals(lastSaid.get(seen.id()))) {
      return;
    }
    lastSaid.put(seen.id(), said.at());
    if (seen.drill()) {
      drills++;
      return;
    }
    List<ReportSeen> meant = meant(seen.reports(), seen.gravest());
    if (meant.isEmpty()) {
      unlisted++;
    }
    for (ReportSeen report : meant) {
      overruled.put(report.id(), new Overruled(report, said));
    }
    if (overruled.size() > MOST) {
      throw new IllegalArgumentException(
          "there are more than %,d overruled reports: ask for a shorter time".formatted(MOST));
    }
  }

  /** When the earliest report was submitted whose text is wanted; empty where none is. */
  public Optional<Instant> textsFrom() {
    return overruled.values().stream()
        .map(one -> one.report.submittedAt())
        .min(Comparator.naturalOrder());
  }

  /** Shows a report as it was submitted; the first body under an id counts. */
  public void see(Body body) {
    Overruled wanted = overruled.get(body.id());
    if (wanted != null && wanted.body == null) {
      wanted.body = body;
    }
    Overruled replaced = body.replaces() == null ? null : overruled.get(body.replaces());
    // The desk goes by the same rule: nobody withdraws what another agency reported.
    if (replaced != null && replaced.report.agency().equals(body.agency())) {
      withdraw(body.replaces());
    }
  }

  /** The examples, once all cases and reports were shown. */
  public Outcome outcome() {
    List<Overruled> latestFirst =
        overruled.values().stream()
            .sorted(
                Comparator.comparing((Overruled one) -> one.said.at())
                    .thenComparing(one -> one.report.id())
                    .reversed())
            .toList();
    Map<String, Example> byText = new HashMap<>();
    int gone = 0;
    int repeated = 0;
    int exercises = drills;
    for (Overruled one : latestFirst) {
      Body body = one.body;
      if (body == null || noLongerKept(one)) {
        gone++;
      } else if (body.drill()) {
        exercises++;
      } else if (byText.putIfAbsent(plain(body.text()), example(one, body)) != null) {
        repeated++;
      }
    }
    return new Outcome(ordered(byText.values()), exercises, withdrawn, unlisted, gone, repeated);
  }

  private static List<Example> ordered(Collection<Example> examples) {
    List<Example> ordered = new ArrayList<>(examples);
    ordered.sort(Comparator.comparing(Example::at).thenComparing(Example::id));
    return ordered;
  }

  private void withdraw(@Nullable String id) {
    if (overruled.remove(id) != null) {
      withdrawn++;
    }
  }

  private static List<ReportSeen> meant(List<ReportSeen> reports, @Nullable Severity gravest) {
    return reports.stream()
        .filter(report -> report.stands() && report.found().severity() == gravest)
        .toList();
  }

  private boolean noLongerKept(Overruled one) {
    return (lawful(one.said.labels()) || lawful(one.report.found()))
        && one.report.submittedAt().isBefore(now.minus(LAWFUL_KEPT));
  }

  private static boolean lawful(Labels labels) {
    return labels.severity() == Severity.RENDAH && labels.topic().lawfulExpression();
  }

  private static Example example(Overruled one, Body body) {
    return new Example(
        body.id(),
        body.text(),
        one.said.labels(),
        one.report.found(),
        body.stage(),
        body.region(),
        one.said.by(),
        one.said.role(),
        one.said.desk(),
        one.said.at());
  }

  /** Texts that differ in case or blanks only are one. */
  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
