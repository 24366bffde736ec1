package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy looser than the one in force at a desk, until somebody has judged it. One at a time for
 * each desk: at the desk itself with the policy, at the desk that judges without.
 *
 * @param id the command that proposed it
 * @param desk where it would hold
 * @param sha256 of the policy's text: what a judgement names, so that nobody approves another text
 *     than they have read
 * @param by who proposed it
 * @param role under which role
 * @param office the desk for whose office they spoke
 * @param at when the desk took it
 * @param reason why; empty where none was given
 * @param looser in what it is looser, in short; see {@link Loosening#reasons}
 * @param source the policy itself; null anywhere but at the desk where it would hold
 */
public record PolicyProposal(
    String id,
    DeskCode desk,
    String version,
    AuditHash sha256,
    String by,
    String role,
    DeskCode office,
    Instant at,
    String reason,
    List<String> looser,
    @Nullable PolicySource source) {

  public PolicyProposal {
    looser = List.copyOf(looser);
  }

  /**
   * Who judges it: the desk above. What the nation's own office wants anywhere, and what would hold
   * at its own desk, another of its people judges there: nobody stands above it.
   */
  public DeskCode judge() {
    return office.equals(DeskCode.NASIONAL) ? office : desk.above().orElse(DeskCode.NASIONAL);
  }

  /** As the desk that judges is told of it. */
  PolicyProposal told() {
    return new PolicyProposal(
        id, desk, version, sha256, by, role, office, at, reason, looser, null);
  }
}
