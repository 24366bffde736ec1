package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted; an empty set or null filters nothing.
 *
 * @param readable the desks whose copies may be among them, as desks of what is real
 * @param drill cases of drills, which are never among real ones
 * @param limit most rows, 1 to 200
 * @param after the last row already seen
 */
public record CaseQuery(
    Set<DeskCode> readable,
    @Nullable DeskCode desk,
    @Nullable Tier tier,
    boolean drill,
    Set<CaseStatus> statuses,
    Set<Severity> severities,
    int limit,
    @Nullable CaseCursor after) {

  /** Most rows of one page. */
  public static final int MOST = 200;

  public CaseQuery {
    readable = Set.copyOf(readable);
    statuses = Set.copyOf(statuses);
    severities = Set.copyOf(severities);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + ", was " + limit);
    }
  }
}
