package id.siaga.notification.domain;

/**
 * Cases, counted.
 *
 * @param cases the cases
 * @param open those that have not ended
 * @param escalated those that went beyond their kabupaten
 * @param unfounded those closed as unfounded
 * @param reports their reports that stand
 * @param missedDeadlines deadlines that their own desks missed
 */
public record CaseCounts(
    long cases, long open, long escalated, long unfounded, long reports, long missedDeadlines) {

  public static final CaseCounts NONE = new CaseCounts(0, 0, 0, 0, 0, 0);

  public CaseCounts plus(CaseCounts other) {
    return new CaseCounts(
        cases + other.cases,
        open + other.open,
        escalated + other.escalated,
        unfounded + other.unfounded,
        reports + other.reports,
        missedDeadlines + other.missedDeadlines);
  }
}
