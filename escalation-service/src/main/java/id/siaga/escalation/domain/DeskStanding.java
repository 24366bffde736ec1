package id.siaga.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands at one desk; each desk has its own, and one desk's never stops another's.
 *
 * @param revision raised at each change of this desk's copy, from 1
 * @param receivedAt when the desk first held the case
 * @param changedAt when this standing came to be
 * @param clocks what is due here
 * @param acknowledgement who acknowledged and when; null before
 * @param handler who has taken the case; null while nobody has
 * @param dueClass the graver class this desk still has to acknowledge, where the case was lowered
 *     before it did; null otherwise
 * @param endedAt when it ended here; null while it is open here
 * @param reopened how often it began anew here
 * @param missedDeadlines how many deadlines nobody met
 * @param policyVersion version of the policy the case was taken in under, and keeps
 * @param reasons why it is here, oldest first, at most {@link #MOST_REASONS}
 * @param proposal a lowering that waits for a second person; null when none does
 * @param directives given here or to here, oldest first, at most {@link #MOST_DIRECTIVES}
 * @param referrals to institutions, oldest first, at most {@link #MOST_REFERRALS}
 * @param duty who was on duty when it last fell due here; null where nobody was
 * @param notes what people did here, oldest first, the latest {@link #MOST_NOTES}
 */
public record DeskStanding(
    long revision,
    CaseStatus status,
    Instant receivedAt,
    Instant changedAt,
    Clocks clocks,
    @Nullable Acknowledgement acknowledgement,
    @Nullable String handler,
    @Nullable IncidentClass dueClass,
    @Nullable Instant endedAt,
    int reopened,
    int missedDeadlines,
    String policyVersion,
    List<EscalationReason> reasons,
    @Nullable Proposal proposal,
    List<Directive> directives,
    List<Referral> referrals,
    @Nullable DutyCall duty,
    List<Note> notes) {

  /** Reasons a desk keeps: the first and the latest. */
  public static final int MOST_REASONS = 10;

  /** Directives of a case at one desk; a done one makes room, two desks may have issued them. */
  public static final int MOST_DIRECTIVES = 10;

  /** Referrals of a case at one desk; an answered one makes room. */
  public static final int MOST_REFERRALS = 10;

  /** Notes a desk keeps in the case; all of them stay in the commands' topic. */
  public static final int MOST_NOTES = 10;

  public DeskStanding {
    reasons = List.copyOf(reasons);
    directives = List.copyOf(directives);
    referrals = List.copyOf(referrals);
    notes = List.copyOf(notes);
  }

  /** Who acknowledged, and when. */
  public record Acknowledgement(String by, Instant at) {}

  /**
   * What is due at this desk.
   *
   * @param acknowledgeBy until when somebody must acknowledge; null when nothing is due
   * @param resolveBy until when the case should have ended; null when nothing is due
   * @param snoozedUntil until when the case is put off; null when it isn't
   */
  public record Clocks(
      @Nullable Instant acknowledgeBy,
      @Nullable Instant resolveBy,
      @Nullable Instant snoozedUntil) {

    /** Nothing is due. */
    public static final Clocks NONE = new Clocks(null, null, null);
  }

  static DeskStanding received(
      Instant now, Clocks clocks, EscalationReason reason, String policyVersion) {
    return new DeskStanding(
        1,
        CaseStatus.NEW,
        now,
        now,
        clocks,
        null,
        null,
        null,
        null,
        0,
        0,
        policyVersion,
        List.of(reason),
        null,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  /** The next standing, as changed at a time. */
  DeskStanding next(Instant now, Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return new DeskStanding(
        revision + 1,
        draft.status,
        receivedAt,
        now,
        new Clocks(draft.acknowledgeBy, draft.resolveBy, draft.snoozedUntil),
        draft.acknowledgement,
        draft.handler,
        draft.dueClass,
        draft.endedAt,
        draft.reopened,
        draft.missedDeadlines,
        policyVersion,
        draft.reasons,
        draft.proposal,
        draft.directives,
        draft.referrals,
        draft.duty,
        draft.notes);
  }

  /** The same, with who is on duty. */
  DeskStanding with(@Nullable DutyCall onDuty) {
    return new DeskStanding(
        revision,
        status,
        receivedAt,
        changedAt,
        clocks,
        acknowledgement,
        handler,
        dueClass,
        endedAt,
        reopened,
        missedDeadlines,
        policyVersion,
        reasons,
        proposal,
        directives,
        referrals,
        onDuty,
        notes);
  }

  /** The directive of an id, when this desk has it. */
  Optional<Directive> directive(String id) {
    return directives.stream().filter(directive -> directive.id().equals(id)).findFirst();
  }

  /** The referral of an id. */
  Optional<Referral> referral(String id) {
    return referrals.stream().filter(referral -> referral.id().equals(id)).findFirst();
  }

  /** Without what concerns this desk only: as an upper desk gets it. */
  DeskStanding forOthers() {
    return new DeskStanding(
        revision,
        status,
        receivedAt,
        changedAt,
        clocks,
        acknowledgement,
        handler,
        null,
        endedAt,
        reopened,
        missedDeadlines,
        policyVersion,
        List.of(reasons.getLast()),
        null,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  /** What may change from one standing to the next. */
  static final class Draft {
    CaseStatus status;
    @Nullable Instant acknowledgeBy;
    @Nullable Instant resolveBy;
    @Nullable Instant snoozedUntil;
    @Nullable Acknowledgement acknowledgement;
    @Nullable String handler;
    @Nullable IncidentClass dueClass;
    private @Nullable Instant endedAt;
    int reopened;
    int missedDeadlines;
    @Nullable Proposal proposal;
    private final List<EscalationReason> reasons;
    @Nullable DutyCall duty;
    private final List<Directive> directives;
    private final List<Referral> referrals;
    private final List<Note> notes;

    private Draft(DeskStanding from) {
      status = from.status;
      acknowledgeBy = from.clocks.acknowledgeBy;
      resolveBy = from.clocks.resolveBy;
      snoozedUntil = from.clocks.snoozedUntil;
      acknowledgement = from.acknowledgement;
      handler = from.handler;
      dueClass = from.dueClass;
      endedAt = from.endedAt;
      reopened = from.reopened;
      missedDeadlines = from.missedDeadlines;
      proposal = from.proposal;
      reasons = new ArrayList<>(from.reasons);
      duty = from.duty;
      directives = new ArrayList<>(from.directives);
      referrals = new ArrayList<>(from.referrals);
      notes = new ArrayList<>(from.notes);
    }

    void because(EscalationReason reason) {
      if (reasons.size() >= MOST_REASONS) {
        reasons.remove(1);
      }
      reasons.add(reason);
    }

    void acknowledged(String by, Instant at) {
      if (status == CaseStatus.NEW) {
        status = CaseStatus.ACKNOWLEDGED;
      }
      if (acknowledgement == null) {
        acknowledgement = new Acknowledgement(by, at);
      }
      dueClass = null;
      acknowledgeBy = null;
      snoozedUntil = null;
    }

    /** Due again, because what is known has become graver or began anew. */
    void dueAgain(@Nullable Instant acknowledgeBy) {
      status = CaseStatus.NEW;
      this.acknowledgeBy = acknowledgeBy;
      acknowledgement = null;
      endedAt = null;
      snoozedUntil = null;
    }

    /** Nothing more to do; directives stay, because they have a closure of their own. */
    void ended(CaseStatus how, Instant at) {
      status = how;
      endedAt = at;
      dueClass = null;
      acknowledgeBy = null;
      resolveBy = null;
      snoozedUntil = null;
      proposal = null;
    }

    void note(Note note) {
      if (notes.size() >= MOST_NOTES) {
        notes.removeFirst();
      }
      notes.add(note);
    }

    void put(Directive directive) {
      directives.replaceAll(held -> held.id().equals(directive.id()) ? directive : held);
      if (!directives.contains(directive)) {
        if (directives.size() >= MOST_DIRECTIVES) {
          directives.stream()
              .filter(held -> held.status() == Directive.Status.DONE)
              .findFirst()
              .ifPresent(directives::remove);
        }
        directives.add(directive);
      }
    }

    void put(Referral referral) {
      referrals.replaceAll(held -> held.id().equals(referral.id()) ? referral : held);
      if (!referrals.contains(referral)) {
        if (referrals.size() >= MOST_REFERRALS) {
          referrals.stream()
              .filter(held -> held.status() == Referral.Status.ANSWERED)
              .findFirst()
              .ifPresent(referrals::remove);
        }
        referrals.add(referral);
      }
    }
  }
}
