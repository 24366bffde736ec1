package id.siaga.escalation.domain;

import id.siaga.events.domain.ReportId;
import java.util.List;

/** Looks at desks that hold several cases. */
final class Moved {

  private Moved() {}

  /** The case of a desk that lists a report and goes on itself. */
  static CaseFile caseOf(Office office, String desk, ReportId report) {
    List<CaseFile> found =
        office.world.desk(desk).cases.values().stream()
            .filter(file -> file.content().links().movedTo() == null)
            .filter(file -> file.content().reportIds().contains(report))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(report + " is in " + found.size() + " cases of " + desk);
    }
    return found.getFirst();
  }
}
