package id.siaga.intake.domain;

import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.function.Supplier;

/** The rules a submission must keep. Immutable; safe for many threads. */
public final class SubmissionRules {

  /** How far ahead of ours an agency's clock may be. */
  public static final Duration CLOCK_ALLOWANCE = Duration.ofMinutes(5);

  /** How far back something may lie that is not told as history. */
  public static final Period LOOK_BACK = Period.ofYears(2);

  /** Before this there was no election to report from: the first was in 1955. */
  static final Instant HISTORY_BEGINS = Instant.parse("1955-01-01T00:00:00Z");

  static final int MOST_ATTACHMENTS = 20;

  /** The most violations told at once. */
  static final int MOST_VIOLATIONS = 50;

  /** What the text of a report is that says only that there is nothing to report. */
  static final String NIHIL_TEXT = "Nihil.";

  private final Regions regions;
  private final ElectionCalendar calendar;
  private final Supplier<String> newKeys;

  /**
   * @param newKeys makes an idempotency key where the agency gave none; never the same twice
   */
  public SubmissionRules(Regions regions, ElectionCalendar calendar, Supplier<String> newKeys) {
    this.regions = regions;
    this.calendar = calendar;
    this.newKeys = newKeys;
  }

  /** Holds an attempt against the rules. */
  public Verdict judge(Attempt attempt) {
    return new Judgement(this, attempt).verdict();
  }

  Regions regions() {
    return regions;
  }

  ElectionCalendar calendar() {
    return calendar;
  }

  String newKey() {
    return newKeys.get();
  }
}
