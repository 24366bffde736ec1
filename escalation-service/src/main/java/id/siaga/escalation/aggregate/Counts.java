package id.siaga.escalation.aggregate;

/**
 * What is counted of the cases of a cell, or by how much that changes.
 *
 * @param cases the cases
 * @param open those that have not ended
 * @param escalated those that went beyond their kabupaten
 * @param unfounded those closed as unfounded
 * @param reports their reports that stand
 * @param missedDeadlines deadlines that their own desks missed
 */
public record Counts(
    int cases, int open, int escalated, int unfounded, int reports, int missedDeadlines) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        cases + other.cases,
        open + other.open,
        escalated + other.escalated,
        unfounded + other.unfounded,
        reports + other.reports,
        missedDeadlines + other.missedDeadlines);
  }

  public Counts negated() {
    return new Counts(-cases, -open, -escalated, -unfounded, -reports, -missedDeadlines);
  }
}
