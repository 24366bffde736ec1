package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.domain.CaseOrder;
import id.siaga.escalation.domain.Cause;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CaseForward;
import id.siaga.events.avro.CheckpointReport;
import id.siaga.events.avro.DeskForwarded;
import id.siaga.events.avro.ForwardKind;
import id.siaga.events.avro.OrderKind;
import id.siaga.events.avro.TierReached;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Tier;
import java.nio.ByteBuffer;
import java.util.UUID;

/** What desks tell each other, between contract and domain. */
final class ForwardMapping {

  private ForwardMapping() {}

  static DeskForwarded write(Forward forward) {
    DeskForwarded wire = new DeskForwarded();
    wire.setForwardId(forward.id().toString());
    wire.setFromDesk(forward.from().value());
    wire.setToDesk(forward.to().value());
    wire.setPairSequence(forward.pairSequence());
    wire.setHeadSequence(forward.senderHead().sequence());
    wire.setHeadHash(ByteBuffer.wrap(forward.senderHead().hash().bytes()));
    wire.setSentAt(forward.sentAt());
    switch (forward.body()) {
      case Forward.CaseSent sent -> {
        wire.setKind(sent.directed() ? ForwardKind.CASE_ESCALATED : ForwardKind.CASE_UPDATED);
        // The sender's own snapshot says what caused its change; here the forward is the cause.
        Cause cause = new Cause(Cause.Kind.FORWARD, forward.id().toString());
        wire.setCaseForward(
            new CaseForward(
                CaseMapping.write(sent.file(), cause),
                CaseMapping.write(sent.reason()),
                sent.directed()));
      }
      case Forward.TierReached reached -> {
        wire.setKind(ForwardKind.TIER_REACHED);
        wire.setTierReached(
            new TierReached(
                reached.caseId().toString(),
                wire(id.siaga.events.avro.Tier.class, reached.tier())));
      }
      case Forward.CaseSighted sighted -> {
        wire.setKind(ForwardKind.CASE_SIGHTED);
        wire.setSighting(SightingMapping.write(sighted.sighting()));
      }
      case Forward.AlikeSeen seen -> {
        wire.setKind(ForwardKind.ALIKE_SEEN);
        wire.setCaseId(seen.caseId().toString());
        wire.setAlike(CaseMapping.write(seen.alike()));
      }
      case Forward.CaseTransferred transferred -> {
        wire.setKind(ForwardKind.CASE_TRANSFERRED);
        wire.setTransfer(
            MoveMapping.write(transferred, new Cause(Cause.Kind.FORWARD, forward.id().toString())));
      }
      case Forward.FollowUpPassedOn passedOn -> {
        wire.setKind(ForwardKind.FOLLOW_UP_PASSED_ON);
        wire.setCaseId(passedOn.caseId().toString());
        wire.setFollowUp(MoveMapping.write(passedOn.report()));
      }
      case Forward.CaseOrdered ordered -> {
        wire.setKind(ForwardKind.CASE_ORDERED);
        wire.setCaseOrder(write(ordered.order()));
      }
      case Forward.DirectiveIssued issued -> {
        wire.setKind(ForwardKind.DIRECTIVE_ISSUED);
        wire.setCaseId(issued.caseId().toString());
        wire.setDirective(StandingMapping.write(issued.directive()));
      }
      case Forward.DirectiveClosed closed -> {
        wire.setKind(ForwardKind.DIRECTIVE_CLOSED);
        wire.setCaseId(closed.caseId().toString());
        wire.setDirective(StandingMapping.write(closed.directive()));
      }
      case Forward.PolicyProposed(var proposal) -> {
        wire.setKind(ForwardKind.POLICY_PROPOSED);
        wire.setPolicyProposal(ProposalMapping.write(proposal));
      }
      case Forward.PolicyWithdrawn(var proposal) -> {
        wire.setKind(ForwardKind.POLICY_WITHDRAWN);
        wire.setPolicyProposal(ProposalMapping.write(proposal));
      }
      case Forward.PolicyJudged judged -> {
        wire.setKind(ForwardKind.POLICY_JUDGED);
        wire.setPolicyJudgement(ProposalMapping.write(judged));
      }
      case Forward.HeadReported head -> wire.setKind(ForwardKind.HEAD_REPORTED);
      case Forward.CheckpointReported(long number, AuditHash root) -> {
        wire.setKind(ForwardKind.CHECKPOINT_REPORTED);
        wire.setCheckpoint(new CheckpointReport(number, ByteBuffer.wrap(root.bytes())));
      }
      case Forward.DailyReportSent sent -> {
        wire.setKind(ForwardKind.DAILY_REPORT_SENT);
        wire.setDailyReport(DailyReportMapping.write(sent.report()));
      }
    }
    return wire;
  }

  /**
   * A forward as it was published.
   *
   * @throws PoisonRecordException when it lacks its body or holds a code this version doesn't know
   * @throws IllegalArgumentException when a value is out of range
   */
  static Forward read(DeskForwarded wire) {
    return new Forward(
        UUID.fromString(wire.getForwardId()),
        Codes.desk("fromDesk", wire.getFromDesk()),
        Codes.desk("toDesk", wire.getToDesk()),
        wire.getPairSequence(),
        new AuditHead(wire.getHeadSequence(), new AuditHash(Codes.bytes(wire.getHeadHash()))),
        wire.getSentAt(),
        body(wire));
  }

  private static Forward.Body body(DeskForwarded wire) {
    return switch (wire.getKind()) {
      case CASE_ESCALATED, CASE_UPDATED -> {
        CaseForward sent = Codes.present("caseForward", wire.getCaseForward());
        yield new Forward.CaseSent(
            CaseMapping.read(sent.getSnapshot()),
            CaseMapping.read(sent.getReason()),
            sent.getDirected());
      }
      case TIER_REACHED -> {
        TierReached reached = Codes.present("tierReached", wire.getTierReached());
        yield new Forward.TierReached(
            CaseId.of(reached.getCaseId()), domain(Tier.class, reached.getTier()));
      }
      case CASE_ORDERED ->
          new Forward.CaseOrdered(read(Codes.present("caseOrder", wire.getCaseOrder())));
      case DIRECTIVE_ISSUED ->
          new Forward.DirectiveIssued(
              caseId(wire), StandingMapping.read(Codes.present("directive", wire.getDirective())));
      case DIRECTIVE_CLOSED ->
          new Forward.DirectiveClosed(
              caseId(wire), StandingMapping.read(Codes.present("directive", wire.getDirective())));
      case CASE_SIGHTED ->
          new Forward.CaseSighted(
              SightingMapping.read(Codes.present("sighting", wire.getSighting())));
      case ALIKE_SEEN ->
          new Forward.AlikeSeen(
              caseId(wire), CaseMapping.read(Codes.present("alike", wire.getAlike())));
      case CASE_TRANSFERRED -> MoveMapping.read(Codes.present("transfer", wire.getTransfer()));
      case FOLLOW_UP_PASSED_ON ->
          new Forward.FollowUpPassedOn(
              caseId(wire),
              MoveMapping.read(
                  Codes.present("followUp", wire.getFollowUp()),
                  Codes.desk("toDesk", wire.getToDesk())));
      case POLICY_PROPOSED -> new Forward.PolicyProposed(proposal(wire));
      case POLICY_WITHDRAWN -> new Forward.PolicyWithdrawn(proposal(wire));
      case POLICY_JUDGED ->
          ProposalMapping.read(Codes.present("policyJudgement", wire.getPolicyJudgement()));
      case HEAD_REPORTED -> new Forward.HeadReported();
      case CHECKPOINT_REPORTED -> {
        CheckpointReport report = Codes.present("checkpoint", wire.getCheckpoint());
        yield new Forward.CheckpointReported(
            report.getNumber(), new AuditHash(Codes.bytes(report.getRoot())));
      }
      case DAILY_REPORT_SENT ->
          new Forward.DailyReportSent(
              DailyReportMapping.read(Codes.present("dailyReport", wire.getDailyReport())));
      case UNKNOWN ->
          throw new PoisonRecordException(
              PoisonReason.INVALID_CONTENT, "kind of forward is not known to this version");
    };
  }

  private static PolicyProposal proposal(DeskForwarded wire) {
    return ProposalMapping.read(Codes.present("policyProposal", wire.getPolicyProposal()));
  }

  private static CaseId caseId(DeskForwarded wire) {
    return CaseId.of(Codes.present("caseId", wire.getCaseId()));
  }

  private static id.siaga.events.avro.CaseOrder write(CaseOrder order) {
    return new id.siaga.events.avro.CaseOrder(
        order.caseId().toString(),
        wire(OrderKind.class, order.kind()),
        order.basedOn(),
        new Actor(order.actor(), order.role()),
        order.reason(),
        order.classified() == null ? null : CaseMapping.write(order.classified()),
        order.closeReason() == null
            ? null
            : wire(id.siaga.events.avro.CloseReason.class, order.closeReason()));
  }

  private static CaseOrder read(id.siaga.events.avro.CaseOrder wire) {
    return new CaseOrder(
        CaseId.of(wire.getCaseId()),
        domain(CaseOrder.Kind.class, wire.getOrder()),
        wire.getBasedOn(),
        wire.getActor().getSubject(),
        wire.getActor().getRole(),
        wire.getReason(),
        wire.getClassified() == null ? null : CaseMapping.read(wire.getClassified()),
        wire.getCloseReason() == null ? null : domain(CloseReason.class, wire.getCloseReason()));
  }
}
