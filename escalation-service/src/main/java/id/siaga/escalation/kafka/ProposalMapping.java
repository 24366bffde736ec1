package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.PolicyJudgement;
import java.nio.ByteBuffer;

/** Proposed policies and their judgements between contract and domain. */
final class ProposalMapping {

  private ProposalMapping() {}

  static id.siaga.events.avro.PolicyProposal write(PolicyProposal proposal) {
    return new id.siaga.events.avro.PolicyProposal(
        proposal.id(),
        proposal.desk().value(),
        proposal.version(),
        ByteBuffer.wrap(proposal.sha256().bytes()),
        new Actor(proposal.by(), proposal.role()),
        proposal.office().value(),
        proposal.at(),
        proposal.reason(),
        proposal.looser());
  }

  static PolicyProposal read(id.siaga.events.avro.PolicyProposal wire) {
    return new PolicyProposal(
        wire.getProposalId(),
        Codes.desk("policyProposal.desk", wire.getDesk()),
        wire.getVersion(),
        new AuditHash(Codes.bytes(wire.getSha256())),
        wire.getBy().getSubject(),
        wire.getBy().getRole(),
        Codes.desk("policyProposal.office", wire.getOffice()),
        wire.getAt(),
        wire.getReason(),
        wire.getLooser(),
        null);
  }

  static PolicyJudgement write(Forward.PolicyJudged judged) {
    return new PolicyJudgement(
        judged.proposalId(),
        ByteBuffer.wrap(judged.sha256().bytes()),
        judged.approved(),
        new Actor(judged.by(), judged.role()),
        judged.reason());
  }

  static Forward.PolicyJudged read(PolicyJudgement wire) {
    return new Forward.PolicyJudged(
        wire.getProposalId(),
        new AuditHash(Codes.bytes(wire.getSha256())),
        wire.getApproved(),
        wire.getBy().getSubject(),
        wire.getBy().getRole(),
        wire.getReason());
  }
}
