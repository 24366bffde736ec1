package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;

/** One thing a record tells of daily reports, or that a daily report will tell. */
public sealed interface DailyFact {

  /** A content was given to its desk to be sent. */
  record Written(DailyReport report) implements DailyFact {}

  /**
   * The desk's chain says that it was sent.
   *
   * @param contentHash lower-case hexadecimal
   * @param actor role and name of who sent it
   * @param sequence of the entry
   */
  record Sent(
      DeskCode desk,
      String period,
      int revision,
      String contentHash,
      String commandId,
      String actor,
      Instant at,
      long sequence)
      implements DailyFact {}

  /**
   * The chain of the desk above says that it was received.
   *
   * @param desk whose report
   * @param by who has it
   * @param sequence of the entry in that one's chain
   */
  record Received(
      DeskCode desk,
      String period,
      int revision,
      String contentHash,
      DeskCode by,
      Instant at,
      long sequence)
      implements DailyFact {}

  /** A desk has missed a deadline. */
  record Missed(DeskCode desk, long sequence, Instant at, String deadline) implements DailyFact {}

  /** A signed checkpoint covers a desk's chain. */
  record Covered(DeskCode desk, ChainProof proof) implements DailyFact {}
}
