package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a daily report says, apart from how it looks. It holds no report's text and names nobody but
 * its signer: it goes above the kabupaten.
 *
 * @param name the desk's region, as Kemendagri writes it
 * @param period its code
 * @param number of the letter; empty in a draft
 * @param signer who sends it; empty in a draft
 * @param own what the desk itself counts
 * @param region what the kabupaten of its region count together: a kabupaten's own figures, above
 *     it the sum of the reports that had come from below
 * @param grave cases of TINGGI and KRITIS at the desk, the latest {@link #MOST_GRAVE}
 * @param proof null where no signed checkpoint covers the desk's chain yet
 * @param below the reports owed by the desks below, sent or not; none for a kabupaten
 */
public record DailyContent(
    DeskCode desk,
    String name,
    String period,
    Instant from,
    Instant to,
    String number,
    String signer,
    DailyFigures own,
    DailyFigures region,
    List<GraveCase> grave,
    @Nullable ChainProof proof,
    List<Below> below) {

  /** Cases of TINGGI and KRITIS that are named one by one. */
  public static final int MOST_GRAVE = 50;

  public DailyContent {
    grave = List.copyOf(grave);
    below = List.copyOf(below);
  }

  /** A grave case, without its text. */
  public record GraveCase(
      String caseId,
      Category category,
      IncidentTopic topic,
      Severity severity,
      String ownerName,
      Instant receivedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant endedAt) {}

  /**
   * A report that a desk below owes for this time.
   *
   * @param state when this was written
   * @param late whether it was sent after its due time
   * @param number empty where it wasn't sent, as the hash is
   * @param figures of its region; none where it wasn't sent
   */
  public record Below(
      DeskCode desk,
      String name,
      String period,
      Lateness state,
      boolean late,
      String number,
      String contentHash,
      @Nullable Instant sentAt,
      DailyFigures figures) {}

  /** The same, signed and numbered. */
  public DailyContent signed(String number, String signer) {
    return new DailyContent(
        desk, name, period, from, to, number, signer, own, region, grave, proof, below);
  }

  /**
   * The sum of what the desks below sent: of one desk's several periods the flows add up and the
   * last stock counts; the desks themselves are added.
   *
   * @param below in order of their periods for each desk
   */
  public static DailyFigures consolidated(List<Below> below) {
    Map<DeskCode, DailyFigures> byDesk = new LinkedHashMap<>();
    for (Below one : new ArrayList<>(below)) {
      if (one.state().sent()) {
        byDesk.merge(one.desk(), one.figures(), DailyFigures::then);
      }
    }
    return byDesk.values().stream().reduce(DailyFigures.NONE, DailyFigures::and);
  }
}
