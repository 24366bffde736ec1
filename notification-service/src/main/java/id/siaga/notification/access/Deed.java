package id.siaga.notification.access;

import id.siaga.events.domain.DeskCode;

/** What somebody wants to see or do; a desk's drill counts as the desk. */
public sealed interface Deed {

  /** The desk it is about; the nation's for what is about all. */
  default DeskCode about() {
    return switch (this) {
      case ReadCase(DeskCode holder) -> holder;
      case Order(DeskCode desk) -> desk;
      case Lead(DeskCode desk) -> desk;
      case Govern(DeskCode office, DeskCode desk) -> desk;
      case ReadAnswer(DeskCode desk) -> desk;
      case ReadOfficeAnswer(DeskCode desk) -> desk;
      case Count(DeskCode area) -> area;
      case ReadPlaces(DeskCode desk) -> desk;
      case ReadDaily(DeskCode desk, boolean sent) -> desk;
      case FollowReport(DeskCode kabupaten) -> kabupaten;
      case ReadAccessLog(DeskCode desk) -> desk;
      case ManageKeys(DeskCode region) -> region;
      case GovernModels() -> DeskCode.NASIONAL;
      case ManagePrivacy() -> DeskCode.NASIONAL;
    };
  }

  /** Reads a desk's copy of a case, in a list, by itself, as a message, or on the live stream. */
  record ReadCase(DeskCode holder) implements Deed {}

  /** Gives a desk an order: about a case, its roster, what it makes of its places. */
  record Order(DeskCode desk) implements Deed {}

  /** Does for a desk what only its supervisor does: sends its daily report, opens a seal. */
  record Lead(DeskCode desk) implements Deed {}

  /**
   * Puts a policy in force, or judges one.
   *
   * @param office for whose office they do it
   * @param desk where it shall hold
   */
  record Govern(DeskCode office, DeskCode desk) implements Deed {}

  /** Puts a model in force, which classifies every desk's reports. */
  record GovernModels() implements Deed {}

  /** Reads what a desk answered to an order about a case. */
  record ReadAnswer(DeskCode desk) implements Deed {}

  /** Reads what a desk answered to an order about no case: a policy, a roster. */
  record ReadOfficeAnswer(DeskCode desk) implements Deed {}

  /** Reads counts of an area: of cases, of silence, the index. */
  record Count(DeskCode area) implements Deed {}

  /** Reads counts finer than a kabupaten, and its mapping of risks. */
  record ReadPlaces(DeskCode desk) implements Deed {}

  /**
   * Reads a desk's daily report.
   *
   * @param sent whether the desk has sent it to the desk above
   */
  record ReadDaily(DeskCode desk, boolean sent) implements Deed {}

  /** Follows a report that a kabupaten got. */
  record FollowReport(DeskCode kabupaten) implements Deed {}

  /** Reads who read a desk's cases. */
  record ReadAccessLog(DeskCode desk) implements Deed {}

  /** Makes, lists, changes or ends an agency's key for a region. */
  record ManageKeys(DeskCode region) implements Deed {}

  /** Answers a reporter's rights: what is held about them, and its erasure. */
  record ManagePrivacy() implements Deed {}
}
