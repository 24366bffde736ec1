package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ModelVersion;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a desk.
 *
 * @param id the client's id: a repeat changes nothing
 * @param caseId the case it is about; null for an order to the desk itself
 * @param role the role's name as the sign-in gave it
 * @param reason why, or the comment, directive or outcome; null where none was given
 * @param onBehalfOf the desk for whose office the person speaks, where that counts: of policies;
 *     null for the desk that is asked. Like the role it is what the command claims
 */
public record Command(
    String id,
    @Nullable CaseId caseId,
    String actor,
    String role,
    Instant issuedAt,
    @Nullable String reason,
    Order order,
    @Nullable DeskCode onBehalfOf) {

  /** Characters kept of a reason. */
  public static final int LONGEST_REASON = 2_000;

  /** A command for the desk's own office. */
  public Command(
      String id,
      @Nullable CaseId caseId,
      String actor,
      String role,
      Instant issuedAt,
      @Nullable String reason,
      Order order) {
    this(id, caseId, actor, role, issuedAt, reason, order, null);
  }

  /** For whose office the person speaks when it is given to a desk. */
  DeskCode office(DeskCode asked) {
    return onBehalfOf == null ? asked : onBehalfOf;
  }

  /** The kinds, as the audit and the notes name them. */
  public enum Kind {
    ACKNOWLEDGE,
    TAKE,
    COMMENT,
    OVERRIDE,
    CONFIRM,
    DECLINE,
    ESCALATE,
    TAKE_OVER,
    RESOLVE,
    CLOSE,
    REOPEN,
    SNOOZE,
    ISSUE_DIRECTIVE,
    CLOSE_DIRECTIVE,
    ACTIVATE_POLICY,
    RECORD_MODEL,
    REFER,
    CLOSE_REFERRAL,
    TRANSFER,
    MERGE,
    SPLIT,
    SET_ROSTER,
    APPROVE_POLICY,
    DECLINE_POLICY,
    SEND_DAILY_REPORT
  }

  /** The order itself. */
  public sealed interface Order {

    /** Which kind of order it is. */
    Kind kind();
  }

  /** Somebody has seen the case. */
  public record Acknowledge() implements Order {
    @Override
    public Kind kind() {
      return Kind.ACKNOWLEDGE;
    }
  }

  /** Somebody works on it from now on. */
  public record Take() implements Order {
    @Override
    public Kind kind() {
      return Kind.TAKE;
    }
  }

  /** Somebody notes something. */
  public record Comment() implements Order {
    @Override
    public Kind kind() {
      return Kind.COMMENT;
    }
  }

  /** It is something else than it was classified into. */
  public record Reclassify(IncidentClass classified) implements Order {
    @Override
    public Kind kind() {
      return Kind.OVERRIDE;
    }
  }

  /** The second person agrees to a lowering, or doesn't. */
  public record Judge(String proposalId, boolean agrees) implements Order {
    @Override
    public Kind kind() {
      return agrees ? Kind.CONFIRM : Kind.DECLINE;
    }
  }

  /** Up to a tier. */
  public record Escalate(Tier target) implements Order {
    @Override
    public Kind kind() {
      return Kind.ESCALATE;
    }
  }

  /** An upper desk leads from now on. */
  public record TakeOver() implements Order {
    @Override
    public Kind kind() {
      return Kind.TAKE_OVER;
    }
  }

  /** Solved, or closed with a reason; the leading desk's alone. */
  public record End(CaseStatus how, @Nullable CloseReason because) implements Order {
    public End {
      if (!how.ended() || (how == CaseStatus.CLOSED) != (because != null)) {
        throw new IllegalArgumentException("a case ends RESOLVED_HERE, or CLOSED with a reason");
      }
    }

    @Override
    public Kind kind() {
      return how == CaseStatus.CLOSED ? Kind.CLOSE : Kind.RESOLVE;
    }
  }

  /** It isn't over after all; the leading desk's alone. */
  public record Reopen() implements Order {
    @Override
    public Kind kind() {
      return Kind.REOPEN;
    }
  }

  /** Put off. */
  public record Snooze(Instant until) implements Order {
    @Override
    public Kind kind() {
      return Kind.SNOOZE;
    }
  }

  /** A lower desk is to do something by a time. */
  public record IssueDirective(DeskCode to, Instant due) implements Order {
    @Override
    public Kind kind() {
      return Kind.ISSUE_DIRECTIVE;
    }
  }

  /** What was to be done is done. */
  public record CloseDirective(String directiveId) implements Order {
    @Override
    public Kind kind() {
      return Kind.CLOSE_DIRECTIVE;
    }
  }

  /** An institution is to see to it by a time. */
  public record Refer(Institution institution, Instant due) implements Order {
    @Override
    public Kind kind() {
      return Kind.REFER;
    }
  }

  /** What came of a referral. */
  public record CloseReferral(String referralId, Referral.Result result) implements Order {
    @Override
    public Kind kind() {
      return Kind.CLOSE_REFERRAL;
    }
  }

  /** Another kabupaten's from now on. */
  public record Transfer(DeskCode to) implements Order {
    @Override
    public Kind kind() {
      return Kind.TRANSFER;
    }
  }

  /** It is the same incident as another case of this desk, which goes on for both. */
  public record Merge(CaseId into) implements Order {
    @Override
    public Kind kind() {
      return Kind.MERGE;
    }
  }

  /** Some of its listed reports tell of another incident. */
  public record Split(List<ReportId> reports) implements Order {
    public Split {
      reports = List.copyOf(reports);
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT;
    }
  }

  /** Who is on duty at the desk from now on. */
  public record SetRoster(DutyRoster roster) implements Order {
    @Override
    public Kind kind() {
      return Kind.SET_ROSTER;
    }
  }

  /**
   * Cases taken in from now on follow another policy.
   *
   * @param source the policy and the text it was read from; null where the text is no policy
   */
  public record ActivatePolicy(@Nullable PolicySource source) implements Order {
    @Override
    public Kind kind() {
      return Kind.ACTIVATE_POLICY;
    }
  }

  /**
   * A policy that was proposed comes into force, or doesn't.
   *
   * @param desk whose proposal
   * @param sha256 of the text that the person has read
   */
  public record JudgePolicy(DeskCode desk, AuditHash sha256, boolean approves) implements Order {
    @Override
    public Kind kind() {
      return approves ? Kind.APPROVE_POLICY : Kind.DECLINE_POLICY;
    }
  }

  /**
   * Reports are classified by another model from a moment on: the nation's chain shall say so.
   *
   * @param version written as {@link ModelVersion} says
   * @param content hash of the model's bytes; {@link AuditHash#NONE} for one that the scoring
   *     service brings along
   */
  public record RecordModel(String version, AuditHash content, Instant effectiveFrom)
      implements Order {

    public RecordModel {
      if (!ModelVersion.isOne(version)) {
        throw new IllegalArgumentException("version of the model is malformed");
      }
    }

    @Override
    public Kind kind() {
      return Kind.RECORD_MODEL;
    }
  }

  /** The desk's daily report goes up. */
  public record SendDailyReport(DailyReport report) implements Order {
    @Override
    public Kind kind() {
      return Kind.SEND_DAILY_REPORT;
    }
  }
}
