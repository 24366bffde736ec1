package id.siaga.escalation.aggregate;

import id.siaga.escalation.domain.CaseContent;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;

/**
 * What a case adds to the counts at one of its revisions.
 *
 * @param owner the kabupaten where it belongs
 * @param revision revision of its owner's copy; the highest stands
 * @param at when it counts: real cases when they opened, historical ones when they happened
 * @param counts all zero for a case that counts nowhere
 */
public record CaseFact(
    DeskCode owner,
    long revision,
    Instant at,
    ReportMode mode,
    IncidentClass classified,
    Stage stage,
    Counts counts) {

  /**
   * Reads a copy.
   *
   * @throws IllegalArgumentException when the copy is not its owner's: any other would be counted
   *     once more
   */
  public static CaseFact of(CaseFile file) {
    if (!file.owned()) {
      throw new IllegalArgumentException("only the owner's copy counts, this is " + file.desk());
    }
    CaseContent content = file.content();
    boolean historical = content.mode() == ReportMode.HISTORICAL;
    return new CaseFact(
        file.owner(),
        file.standing().revision(),
        historical ? content.reports().getFirst().occurredAt() : content.openedAt(),
        content.mode(),
        content.classified(),
        content.stage(),
        counted(content) ? counts(file) : Counts.NONE);
  }

  /** Drills never count; what goes on in another case counts there. */
  private static boolean counted(CaseContent content) {
    CloseReason ended = content.closeReason();
    boolean elsewhere =
        ended == CloseReason.DUPLIKAT
            || ended == CloseReason.DIPINDAHKAN
            || ended == CloseReason.DITARIK;
    return content.mode() != ReportMode.DRILL && !elsewhere;
  }

  private static Counts counts(CaseFile file) {
    CaseContent content = file.content();
    return new Counts(
        1,
        content.ownerStatus().ended() ? 0 : 1,
        content.tiers().stream().anyMatch(tier -> tier != Tier.KABUPATEN) ? 1 : 0,
        content.closeReason() == CloseReason.TIDAK_TERBUKTI ? 1 : 0,
        content.reportCount() - content.tally().withdrawn(),
        file.standing().missedDeadlines());
  }

  /** Whether a desk's counts hold this case at all. */
  boolean countsIn(DeskCode area) {
    boolean own = area.tier() == Tier.KABUPATEN;
    return !counts.equals(Counts.NONE) && (own || !classified.lawfulExpression());
  }

  /** Whether both add the same to the same cells. */
  boolean sameAs(CaseFact other) {
    return at.equals(other.at)
        && mode == other.mode
        && classified.equals(other.classified)
        && stage == other.stage
        && counts.equals(other.counts);
  }
}
