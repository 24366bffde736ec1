package id.siaga.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands at one desk; each desk has its own, and one desk's never stops another's.
 *
 * @param revision raised at each change of this desk's copy, from 1
 * @param receivedAt when the desk first held the case
 * @param changedAt when this standing came to be
 * @param acknowledgeBy until when somebody must acknowledge; null when nothing is due
 * @param acknowledgement who acknowledged and when; null before
 * @param missedDeadlines how many deadlines nobody met
 * @param policyVersion version of the policy the case was taken in under, and keeps
 * @param reasons why it is here, oldest first, at most {@link #MOST_REASONS}
 */
public record DeskStanding(
    long revision,
    CaseStatus status,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Instant acknowledgeBy,
    @Nullable Acknowledgement acknowledgement,
    int missedDeadlines,
    String policyVersion,
    List<EscalationReason> reasons) {

  /** Reasons a desk keeps: the first and the latest. */
  public static final int MOST_REASONS = 10;

  public DeskStanding {
    reasons = List.copyOf(reasons);
  }

  /** Who acknowledged, and when. */
  public record Acknowledgement(String by, Instant at) {}

  static DeskStanding received(
      Instant now, @Nullable Instant acknowledgeBy, EscalationReason reason, String version) {
    return new DeskStanding(
        1, CaseStatus.NEW, now, now, acknowledgeBy, null, 0, version, List.of(reason));
  }

  DeskStanding changed(Instant now) {
    return with(status, now, acknowledgeBy, acknowledgement, missedDeadlines, reasons);
  }

  DeskStanding acknowledged(String actor, Instant now) {
    return with(
        CaseStatus.ACKNOWLEDGED,
        now,
        null,
        new Acknowledgement(actor, now),
        missedDeadlines,
        reasons);
  }

  DeskStanding ended(CaseStatus how, Instant now) {
    return with(how, now, null, acknowledgement, missedDeadlines, reasons);
  }

  DeskStanding missed(@Nullable Instant nextDeadline, Instant now) {
    return with(status, now, nextDeadline, acknowledgement, missedDeadlines + 1, reasons);
  }

  /** Due again, because what is known has become graver. */
  DeskStanding dueAgain(@Nullable Instant deadline, Instant now) {
    return with(CaseStatus.NEW, now, deadline, null, missedDeadlines, reasons);
  }

  DeskStanding because(EscalationReason reason, Instant now) {
    List<EscalationReason> more = new ArrayList<>(reasons);
    if (more.size() == MOST_REASONS) {
      more.remove(1);
    }
    more.add(reason);
    return with(status, now, acknowledgeBy, acknowledgement, missedDeadlines, more);
  }

  private DeskStanding with(
      CaseStatus status,
      Instant now,
      @Nullable Instant acknowledgeBy,
      @Nullable Acknowledgement acknowledgement,
      int missedDeadlines,
      List<EscalationReason> reasons) {
    return new DeskStanding(
        revision + 1,
        status,
        receivedAt,
        now,
        acknowledgeBy,
        acknowledgement,
        missedDeadlines,
        policyVersion,
        reasons);
  }
}
