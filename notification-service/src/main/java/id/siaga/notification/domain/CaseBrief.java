package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in short, as one desk holds it: what can be told of it without naming anybody.
 *
 * @param desk whose copy it is
 * @param reports how many of its reports stand
 * @param agencies how many agencies say so
 * @param due what the desk has to do next; empty once it is over there
 * @param newest the newest report that stands; null where none does
 */
public record CaseBrief(
    CaseId caseId,
    DeskCode desk,
    DeskCode owner,
    ReportMode mode,
    IncidentClass classified,
    CaseStatus status,
    int reports,
    int agencies,
    List<Due> due,
    @Nullable Newest newest) {

  public CaseBrief {
    due = List.copyOf(due);
  }

  /**
   * Something that is to be done by a time.
   *
   * @param institution whose answer is expected, for a referral; null for anything else
   */
  public record Due(Matter what, Instant by, @Nullable Institution institution) {}

  /** What can be due. */
  public enum Matter {
    ACKNOWLEDGEMENT,
    END,
    DIRECTIVE,
    REFERRAL
  }

  /**
   * A report.
   *
   * @param place code of its desa, or else of its kecamatan; null where neither is known
   * @param text as the desk may read it
   */
  public record Newest(Instant occurredAt, @Nullable String place, String text) {}
}
