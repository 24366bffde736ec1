package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of a desk's chain.
 *
 * @param desk whose chain
 * @param sequence its number, from 1, without gaps
 * @param previousHash hash of the entry before
 * @param at when the desk took the step, to the microsecond
 * @param step what it did
 * @param hash SHA-256 over {@link CanonicalForm}
 */
public record AuditEntry(
    DeskCode desk,
    long sequence,
    AuditHash previousHash,
    Instant at,
    AuditStep step,
    AuditHash hash) {

  public AuditEntry {
    Checkpoint checkpoint = step.checkpoint();
    // The published record names desk and time once, for the entry and its checkpoint.
    if (checkpoint != null
        && !(checkpoint.desk().equals(desk)
            && checkpoint.at().equals(at.truncatedTo(ChronoUnit.MICROS)))) {
      throw new IllegalArgumentException(
          desk + " #" + sequence + ": its checkpoint must have the entry's desk and time");
    }
  }

  /** The entry that follows a head. */
  public static AuditEntry after(AuditHead head, DeskCode desk, Instant at, AuditStep step) {
    long sequence = head.sequence() + 1;
    AuditHash hash = AuditHash.of(CanonicalForm.encode(desk, sequence, head.hash(), at, step));
    return new AuditEntry(desk, sequence, head.hash(), at, step, hash);
  }

  /** The chain's head once this entry stands. */
  public AuditHead head() {
    return new AuditHead(sequence, hash);
  }

  /** The hash this entry must have by what it says. */
  public AuditHash expectedHash() {
    return AuditHash.of(CanonicalForm.encode(desk, sequence, previousHash, at, step));
  }
}
