package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.Institution;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.ModelSwitch;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Commands out of the contract. */
final class CommandMapping {

  private CommandMapping() {}

  /**
   * A command as it was published.
   *
   * @param desk the desk it is for; another that it names is meant in the same space, so that no
   *     drill ever reaches what is real
   * @param policies judge the text of a policy that is to be activated; the desk refuses a command
   *     whose text is none
   * @throws PoisonRecordException when it lacks its body or holds a code this version doesn't know
   * @throws IllegalArgumentException when a value is out of range
   */
  static Command read(DeskCommanded wire, DeskCode desk, Policies policies) {
    return new Command(
        wire.getCommandId(),
        wire.getCaseId() == null ? null : CaseId.of(wire.getCaseId()),
        wire.getActor().getSubject(),
        wire.getActor().getRole(),
        wire.getIssuedAt(),
        cut(wire.getReason()),
        order(wire, desk, policies),
        wire.getOnBehalfOf() == null
            ? null
            : Codes.desk("onBehalfOf", wire.getOnBehalfOf()).beside(desk));
  }

  private static Command.Order order(DeskCommanded wire, DeskCode desk, Policies policies) {
    return switch (wire.getKind()) {
      case ACKNOWLEDGE -> new Command.Acknowledge();
      case TAKE -> new Command.Take();
      case COMMENT -> new Command.Comment();
      case OVERRIDE ->
          new Command.Reclassify(
              CaseMapping.read(Codes.present("classified", wire.getClassified())));
      case CONFIRM -> new Command.Judge(reference(wire), true);
      case DECLINE -> new Command.Judge(reference(wire), false);
      case ESCALATE ->
          new Command.Escalate(
              domain(Tier.class, Codes.present("targetTier", wire.getTargetTier())));
      case TAKE_OVER -> new Command.TakeOver();
      case RESOLVE -> new Command.End(CaseStatus.RESOLVED_HERE, null);
      case CLOSE ->
          new Command.End(
              CaseStatus.CLOSED,
              domain(CloseReason.class, Codes.present("closeReason", wire.getCloseReason())));
      case REOPEN -> new Command.Reopen();
      case SNOOZE -> new Command.Snooze(Codes.present("until", wire.getUntil()));
      case ISSUE_DIRECTIVE ->
          new Command.IssueDirective(toDesk(wire, desk), Codes.present("until", wire.getUntil()));
      case CLOSE_DIRECTIVE -> new Command.CloseDirective(reference(wire));
      case ACTIVATE_POLICY ->
          new Command.ActivatePolicy(
              policies.offered(Codes.present("policy", wire.getPolicy())).orElse(null));
      case RECORD_MODEL -> model(Codes.present("model", wire.getModel()));
      case REFER ->
          new Command.Refer(
              domain(Institution.class, Codes.present("institution", wire.getInstitution())),
              Codes.present("until", wire.getUntil()));
      case CLOSE_REFERRAL ->
          new Command.CloseReferral(
              reference(wire), ReferralMapping.read(Codes.present("outcome", wire.getOutcome())));
      case TRANSFER -> new Command.Transfer(toDesk(wire, desk));
      case MERGE -> new Command.Merge(Codes.checked("referenceId", reference(wire), CaseId::of));
      case SPLIT ->
          new Command.Split(
              Codes.all(wire.getReportIds(), id -> Codes.checked("reportIds", id, ReportId::of)));
      case SET_ROSTER -> new Command.SetRoster(ReferralMapping.read(wire.getRoster()));
      case APPROVE_POLICY -> judgement(wire, desk, true);
      case DECLINE_POLICY -> judgement(wire, desk, false);
      case SEND_DAILY_REPORT ->
          new Command.SendDailyReport(
              DailyReportMapping.read(Codes.present("dailyReport", wire.getDailyReport())));
      case UNKNOWN ->
          throw new PoisonRecordException(
              PoisonReason.INVALID_CONTENT, "kind of command is not known to this version");
    };
  }

  private static Command.RecordModel model(ModelSwitch wire) {
    return new Command.RecordModel(
        wire.getVersion(),
        wire.getSha256() == null ? AuditHash.NONE : new AuditHash(Codes.bytes(wire.getSha256())),
        wire.getEffectiveFrom());
  }

  private static DeskCode toDesk(DeskCommanded wire, DeskCode desk) {
    return Codes.desk("toDesk", Codes.present("toDesk", wire.getToDesk())).beside(desk);
  }

  private static Command.JudgePolicy judgement(
      DeskCommanded wire, DeskCode desk, boolean approves) {
    return new Command.JudgePolicy(
        toDesk(wire, desk),
        Codes.checked("referenceId", reference(wire), CommandMapping::sha256),
        approves);
  }

  private static AuditHash sha256(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != AuditHash.LENGTH) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
    return new AuditHash(bytes);
  }

  private static String reference(DeskCommanded wire) {
    return Codes.present("referenceId", wire.getReferenceId());
  }

  private static @Nullable String cut(@Nullable String reason) {
    return reason == null || reason.length() <= Command.LONGEST_REASON
        ? reason
        : reason.substring(0, Command.LONGEST_REASON);
  }
}
