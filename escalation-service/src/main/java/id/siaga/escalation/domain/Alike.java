package id.siaga.escalation.domain;

import id.siaga.events.domain.ReportId;
import java.util.List;

/**
 * What the desks above have seen of cases alike elsewhere.
 *
 * @param kabupaten kabupaten of the province that have one, this case's included
 * @param provinces provinces that have one, this case's included
 * @param reports reports of the cases elsewhere, at most {@link #MOST_REPORTS}
 */
public record Alike(int kabupaten, int provinces, List<ReportId> reports) {

  /** Reports named of cases elsewhere. */
  public static final int MOST_REPORTS = 12;

  /** Nothing has been seen elsewhere. */
  public static final Alike NONE = new Alike(1, 1, List.of());

  public Alike {
    if (kabupaten < 1 || provinces < 1) {
      throw new IllegalArgumentException("a case is in one kabupaten and province at least");
    }
    reports = List.copyOf(reports.subList(0, Math.min(reports.size(), MOST_REPORTS)));
  }

  /** With what has been seen since: counts only grow, the newest reports are named. */
  Alike and(Alike seen) {
    return new Alike(
        Math.max(kabupaten, seen.kabupaten), Math.max(provinces, seen.provinces), seen.reports);
  }
}
