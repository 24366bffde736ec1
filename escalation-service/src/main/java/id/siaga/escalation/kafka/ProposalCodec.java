package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.events.domain.DeskCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A proposed policy as a stored value; at the desk where it would hold with its text. */
final class ProposalCodec {

  private ProposalCodec() {}

  static byte[] write(PolicyProposal proposal) {
    return StateCodec.write(out -> {
      out.writeUTF(proposal.id());
      out.writeUTF(proposal.desk().value());
      out.writeUTF(proposal.version());
      out.write(proposal.sha256().bytes());
      out.writeUTF(proposal.by());
      out.writeUTF(proposal.role());
      out.writeUTF(proposal.office().value());
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, proposal.at()));
      out.writeUTF(proposal.reason());
      out.writeByte(proposal.looser().size());
      for (String line : proposal.looser()) {
        out.writeUTF(line);
      }
      PolicySource source = proposal.source();
      out.writeBoolean(source != null);
      if (source != null) {
        // Last, because it may be longer than what writeUTF takes.
        out.write(source.text().getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /**
   * Reads one.
   *
   * @param policies the policy of a text that a desk has taken
   */
  static PolicyProposal read(byte[] stored, Function<String, PolicySource> policies) {
    return StateCodec.read(
        stored,
        in ->
            new PolicyProposal(
                in.readUTF(),
                new DeskCode(in.readUTF()),
                in.readUTF(),
                StateCodec.hash(in, AuditHash.LENGTH),
                in.readUTF(),
                in.readUTF(),
                new DeskCode(in.readUTF()),
                Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
                in.readUTF(),
                lines(in),
                in.readBoolean()
                    ? policies.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    : null));
  }

  private static List<String> lines(DataInputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      lines.add(in.readUTF());
    }
    return lines;
  }
}
