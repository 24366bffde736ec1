package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks chains entry by entry, in the order of the audit topic. Each desk's sequence starts at 1
 * and has no gap, each entry names the hash of the one before, and its own hash follows from what
 * it says. Where a received forward names the sender's head, the sender's chain must have had it.
 * Not safe for use by several threads.
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

  private final Map<DeskCode, List<AuditHash>> chains = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Takes the next entry of its desk's chain. */
  public void accept(AuditEntry entry) {
    List<AuditHash> chain = chains.computeIfAbsent(entry.desk(), desk -> new ArrayList<>());
    if (entry.sequence() != chain.size() + 1L) {
      fault(entry, "sequence must be " + (chain.size() + 1));
    }
    AuditHash before = chain.isEmpty() ? AuditHash.ZERO : chain.getLast();
    if (!entry.previousHash().equals(before)) {
      fault(entry, "previousHash is not the hash of the entry before");
    }
    if (!entry.hash().equals(entry.expectedHash())) {
      fault(entry, "hash does not follow from the entry");
    }
    chain.add(entry.hash());
    AuditStep.Peer peer = entry.step().peer();
    if (peer != null && peer.head().sequence() > 0) {
      claims.add(new Claim(entry.desk(), entry.sequence(), peer.desk(), peer.head()));
    }
  }

  /** Everything broken, once all entries have been taken; empty when every chain holds. */
  public List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    for (Claim claim : claims) {
      List<AuditHash> chain = chains.getOrDefault(claim.sender(), List.of());
      long sequence = claim.head().sequence();
      if (sequence > chain.size() || !chain.get((int) sequence - 1).equals(claim.head().hash())) {
        String rule = "received head " + sequence + " is not in the chain of " + claim.sender();
        all.add(new Fault(claim.receiver(), claim.at(), rule));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** How many entries were taken. */
  public long entries() {
    return chains.values().stream().mapToLong(List::size).sum();
  }

  /** The heads of all chains seen. */
  public Map<DeskCode, AuditHead> heads() {
    Map<DeskCode, AuditHead> heads = new HashMap<>();
    chains.forEach((desk, chain) -> heads.put(desk, new AuditHead(chain.size(), chain.getLast())));
    return Collections.unmodifiableMap(heads);
  }

  private void fault(AuditEntry entry, String rule) {
    faults.add(new Fault(entry.desk(), entry.sequence(), rule));
  }
}
