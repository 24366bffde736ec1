package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DeskStanding;
import id.siaga.escalation.domain.Directive;
import id.siaga.escalation.domain.Note;
import id.siaga.escalation.domain.Proposal;
import id.siaga.events.avro.CaseNote;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DirectiveStatus;
import id.siaga.events.avro.LoweringProposal;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case stands at one desk, between contract and domain. */
final class StandingMapping {

  private StandingMapping() {}

  static void write(DeskStanding standing, CaseSnapshot snapshot) {
    DeskStanding.Acknowledgement acknowledgement = standing.acknowledgement();
    snapshot.setDeskRevision(standing.revision());
    snapshot.setStatus(wire(id.siaga.events.avro.CaseStatus.class, standing.status()));
    snapshot.setReceivedAt(standing.receivedAt());
    snapshot.setChangedAt(standing.changedAt());
    snapshot.setPolicyVersion(standing.policyVersion());
    snapshot.setAcknowledgeBy(standing.clocks().acknowledgeBy());
    snapshot.setAcknowledgedAt(acknowledgement == null ? null : acknowledgement.at());
    snapshot.setAcknowledgedBy(acknowledgement == null ? null : acknowledgement.by());
    snapshot.setResolveBy(standing.clocks().resolveBy());
    snapshot.setHandler(standing.handler());
    snapshot.setDueClass(
        standing.dueClass() == null ? null : CaseMapping.write(standing.dueClass()));
    snapshot.setSnoozedUntil(standing.clocks().snoozedUntil());
    snapshot.setEndedAt(standing.endedAt());
    snapshot.setReopened(standing.reopened());
    snapshot.setMissedDeadlines(standing.missedDeadlines());
    snapshot.setReasons(Codes.all(standing.reasons(), CaseMapping::write));
    snapshot.setProposal(standing.proposal() == null ? null : write(standing.proposal()));
    snapshot.setDirectives(Codes.all(standing.directives(), StandingMapping::write));
    snapshot.setReferrals(Codes.all(standing.referrals(), ReferralMapping::write));
    snapshot.setDuty(standing.duty() == null ? null : ReferralMapping.write(standing.duty()));
    snapshot.setNotes(Codes.all(standing.notes(), StandingMapping::write));
  }

  static DeskStanding read(CaseSnapshot snapshot) {
    return new DeskStanding(
        snapshot.getDeskRevision(),
        domain(CaseStatus.class, snapshot.getStatus()),
        snapshot.getReceivedAt(),
        snapshot.getChangedAt(),
        new DeskStanding.Clocks(
            snapshot.getAcknowledgeBy(), snapshot.getResolveBy(), snapshot.getSnoozedUntil()),
        acknowledgement(snapshot.getAcknowledgedBy(), snapshot.getAcknowledgedAt()),
        snapshot.getHandler(),
        snapshot.getDueClass() == null ? null : CaseMapping.read(snapshot.getDueClass()),
        snapshot.getEndedAt(),
        snapshot.getReopened(),
        snapshot.getMissedDeadlines(),
        snapshot.getPolicyVersion(),
        Codes.all(snapshot.getReasons(), CaseMapping::read),
        snapshot.getProposal() == null ? null : read(snapshot.getProposal()),
        Codes.all(snapshot.getDirectives(), StandingMapping::read),
        Codes.all(snapshot.getReferrals(), ReferralMapping::read),
        snapshot.getDuty() == null ? null : ReferralMapping.read(snapshot.getDuty()),
        Codes.all(snapshot.getNotes(), StandingMapping::read));
  }

  static id.siaga.events.avro.Directive write(Directive directive) {
    return new id.siaga.events.avro.Directive(
        directive.id(),
        directive.from().value(),
        directive.to().value(),
        directive.text(),
        directive.issuedBy(),
        directive.issuedAt(),
        directive.due(),
        wire(DirectiveStatus.class, directive.status()),
        directive.doneBy(),
        directive.doneAt(),
        directive.outcome());
  }

  static Directive read(id.siaga.events.avro.Directive wire) {
    return new Directive(
        wire.getDirectiveId(),
        new DeskCode(wire.getFromDesk()),
        new DeskCode(wire.getToDesk()),
        wire.getText(),
        wire.getIssuedBy(),
        wire.getIssuedAt(),
        wire.getDue(),
        domain(Directive.Status.class, wire.getStatus()),
        wire.getDoneBy(),
        wire.getDoneAt(),
        wire.getOutcome());
  }

  private static LoweringProposal write(Proposal proposal) {
    return new LoweringProposal(
        proposal.id(),
        CaseMapping.write(proposal.classified()),
        proposal.by(),
        proposal.at(),
        proposal.reason());
  }

  private static Proposal read(LoweringProposal wire) {
    return new Proposal(
        wire.getProposalId(),
        CaseMapping.read(wire.getClassified()),
        wire.getBy(),
        wire.getAt(),
        wire.getReason());
  }

  private static CaseNote write(Note note) {
    return new CaseNote(
        note.commandId(),
        wire(CommandKind.class, note.kind()),
        note.by(),
        note.role(),
        note.at(),
        note.text());
  }

  private static Note read(CaseNote wire) {
    return new Note(
        wire.getCommandId(),
        domain(Command.Kind.class, wire.getKind()),
        wire.getBy(),
        wire.getRole(),
        wire.getAt(),
        wire.getText());
  }

  private static DeskStanding.@Nullable Acknowledgement acknowledgement(
      @Nullable String by, @Nullable Instant at) {
    return by == null || at == null ? null : new DeskStanding.Acknowledgement(by, at);
  }
}
