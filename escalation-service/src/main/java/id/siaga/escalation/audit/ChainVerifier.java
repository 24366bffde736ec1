package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks chains entry by entry, in the order of the audit topic. Each desk's sequence starts at 1
 * and has no gap, each entry names the hash of the one before, and its own hash follows from what
 * it says. Where a received forward names the sender's head, the sender's chain must have had it;
 * checkpoints are for {@link CheckpointVerifier}. After a fault it goes on from the entry at which
 * it showed, so that one fault is told once. Not safe for use by several threads.
 */
public final class ChainVerifier {

  /**
   * A break in a chain.
   *
   * @param desk whose chain
   * @param sequence the entry at which it shows
   * @param rule what is broken
   */
  public record Fault(DeskCode desk, long sequence, String rule) {}

  private record Claim(DeskCode receiver, long at, DeskCode sender, AuditHead head) {}

  /** One desk's chain as far as it was taken. */
  static final class Chain {
    final ChainHashes hashes = new ChainHashes();
    AuditHead head = AuditHead.START;
  }

  private final Map<DeskCode, Chain> chains = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final CheckpointVerifier checkpoints;
  private long entries;

  /** Without keys: checks all but who signed the checkpoints. */
  public ChainVerifier() {
    this(List.of(), List.of());
  }

  /**
   * Checks checkpoints too.
   *
   * @param keys whose signatures count; when there are none, signatures are not checked
   * @param onPaper checkpoints that must be there
   */
  public ChainVerifier(Collection<CheckpointPublicKey> keys, Collection<PaperCheckpoint> onPaper) {
    checkpoints = new CheckpointVerifier(chains, keys, onPaper);
  }

  /** Takes the next entry of its desk's chain. */
  public void accept(AuditEntry entry) {
    entries++;
    Chain chain = chains.computeIfAbsent(entry.desk(), desk -> new Chain());
    if (!entry.hash().equals(entry.expectedHash())) {
      fault(entry, "hash does not follow from the entry");
    }
    AuditHash known = chain.hashes.at(entry.sequence());
    if (known != null) {
      fault(
          entry,
          known.equals(entry.hash())
              ? "stands in the chain twice"
              : "the chain forks: another entry has this sequence");
      return;
    }
    place(chain, entry);
    AuditStep.Peer peer = entry.step().peer();
    if (peer != null && peer.head().sequence() > 0) {
      Claim claim = new Claim(entry.desk(), entry.sequence(), peer.desk(), peer.head());
      // Most hold at once; what the sender's chain doesn't have may still come.
      if (!holds(claim)) {
        claims.add(claim);
      }
    }
    checkpoints.accept(entry, faults);
  }

  /** Everything broken, once all entries have been taken; empty when every chain holds. */
  public List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    for (Claim claim : claims) {
      if (!holds(claim)) {
        String rule =
            "received head "
                + claim.head().sequence()
                + " is not in the chain of "
                + claim.sender();
        all.add(new Fault(claim.receiver(), claim.at(), rule));
      }
    }
    checkpoints.addOpen(all);
    return Collections.unmodifiableList(all);
  }

  /** Hashes on paper, noted without a desk, that no checkpoint has. */
  public List<AuditHash> missing() {
    return checkpoints.missing();
  }

  /** How many entries were taken. */
  public long entries() {
    return entries;
  }

  /** How many of them hold a checkpoint. */
  public long checkpoints() {
    return checkpoints.count();
  }

  /** Whether there was a key to check signatures with. */
  public boolean signaturesChecked() {
    return checkpoints.signaturesChecked();
  }

  /** The heads of all chains seen. */
  public Map<DeskCode, AuditHead> heads() {
    Map<DeskCode, AuditHead> heads = new HashMap<>();
    chains.forEach((desk, chain) -> heads.put(desk, chain.head));
    return Collections.unmodifiableMap(heads);
  }

  private void place(Chain chain, AuditEntry entry) {
    long expected = chain.head.sequence() + 1;
    if (entry.sequence() > expected) {
      long last = entry.sequence() - 1;
      fault(
          entry,
          expected == last ? expected + " is missing" : expected + " to " + last + " are missing");
    } else if (entry.sequence() < expected) {
      fault(entry, "stands behind " + chain.head.sequence());
    } else if (!entry.previousHash().equals(chain.head.hash())) {
      fault(entry, "previousHash is not the hash of the entry before");
    }
    chain.hashes.put(entry.sequence(), entry.hash());
    if (entry.sequence() >= expected) {
      chain.head = entry.head();
    }
  }

  private boolean holds(Claim claim) {
    Chain chain = chains.get(claim.sender());
    return chain != null && claim.head().hash().equals(chain.hashes.at(claim.head().sequence()));
  }

  private void fault(AuditEntry entry, String rule) {
    faults.add(new Fault(entry.desk(), entry.sequence(), rule));
  }
}
