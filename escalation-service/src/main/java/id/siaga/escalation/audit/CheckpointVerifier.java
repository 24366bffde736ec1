package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the checkpoints in the chains. Each is what its entry's contentHash says, its root follows
 * from its leaves, and a known key signed it; a desk's checkpoints have no gap and each names the
 * one before. A leaf stands for a desk right below, never goes back, and its head is in that desk's
 * chain (for a province under the nation: its root is that checkpoint's).
 */
final class CheckpointVerifier {

  /** A leaf that the desk below must bear out; it may come later in the topic. */
  private record Claim(DeskCode signer, long number, long at, Checkpoint.Leaf leaf) {}

  private record Signed(long sequence, AuditHash root) {}

  /** One signing desk's checkpoints. */
  private static final class Series {
    final Map<Long, Signed> byNumber = new HashMap<>();
    final Map<DeskCode, Checkpoint.Leaf> newest = new HashMap<>();
    long number;
    AuditHash hash = AuditHash.ZERO;
  }

  private final Map<DeskCode, ChainVerifier.Chain> chains;
  private final Map<String, CheckpointPublicKey> keys = new HashMap<>();
  private final Map<DeskCode, Series> series = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Set<PaperCheckpoint> sought;
  private long count;

  /**
   * A verifier beside the one that takes the chains.
   *
   * @param chains all chains as far as they were taken; read, never changed
   */
  CheckpointVerifier(
      Map<DeskCode, ChainVerifier.Chain> chains,
      Collection<CheckpointPublicKey> keys,
      Collection<PaperCheckpoint> onPaper) {
    this.chains = chains;
    keys.forEach(key -> this.keys.put(key.keyId(), key));
    sought = new LinkedHashSet<>(onPaper);
  }

  /** Takes an entry that has its place in a chain. */
  void accept(AuditEntry entry, List<ChainVerifier.Fault> faults) {
    Checkpoint checkpoint = entry.step().checkpoint();
    boolean signs = entry.step().kind() == AuditKind.CHECKPOINT_SIGNED;
    Consumer<String> fault =
        rule -> faults.add(new ChainVerifier.Fault(entry.desk(), entry.sequence(), rule));
    if (checkpoint == null || !signs) {
      if (checkpoint != null || signs) {
        fault.accept(signs ? "holds no checkpoint" : "holds a checkpoint but does not sign one");
      }
      return;
    }
    count++;
    AuditHash hash = checkpoint.hash();
    sought.remove(new PaperCheckpoint(null, 0, hash));
    sought.remove(new PaperCheckpoint(entry.desk(), entry.sequence(), hash));
    if (!entry.step().contentHash().equals(hash)) {
      fault.accept("contentHash is not the checkpoint's hash");
    }
    if (!checkpoint.ascending()) {
      fault.accept("leaves are not sorted, one a desk");
    }
    if (!checkpoint.root().equals(checkpoint.expectedRoot())) {
      fault.accept("root does not follow from the leaves");
    }
    checkSignature(checkpoint, fault);
    Series own = series.computeIfAbsent(entry.desk(), desk -> new Series());
    checkOrder(own, checkpoint, hash, fault);
    own.byNumber.putIfAbsent(checkpoint.number(), new Signed(entry.sequence(), checkpoint.root()));
    for (Checkpoint.Leaf leaf : checkpoint.leaves()) {
      take(own, leaf, new Claim(entry.desk(), checkpoint.number(), entry.sequence(), leaf), fault);
    }
  }

  /** Adds what can be said only once all entries have been taken. */
  void addOpen(List<ChainVerifier.Fault> faults) {
    for (Claim claim : claims) {
      ChainVerifier.Fault fault = contradiction(claim);
      if (fault != null) {
        faults.add(fault);
      }
    }
    for (PaperCheckpoint paper : sought) {
      if (paper.desk() != null) {
        String rule = "has no checkpoint with the hash that is on paper, " + paper.hash();
        faults.add(new ChainVerifier.Fault(paper.desk(), paper.sequence(), rule));
      }
    }
  }

  List<AuditHash> missing() {
    return sought.stream().filter(p -> p.desk() == null).map(PaperCheckpoint::hash).toList();
  }

  long count() {
    return count;
  }

  boolean signaturesChecked() {
    return !keys.isEmpty();
  }

  private void checkSignature(Checkpoint checkpoint, Consumer<String> fault) {
    if (keys.isEmpty()) {
      return;
    }
    CheckpointPublicKey key = keys.get(checkpoint.keyId());
    if (key == null) {
      fault.accept("signed with key " + checkpoint.keyId() + ", which is none of those given");
    } else if (!key.verifies(checkpoint.signedBytes(), checkpoint.signature())) {
      fault.accept("signature does not verify under key " + checkpoint.keyId());
    }
  }

  private static void checkOrder(
      Series own, Checkpoint checkpoint, AuditHash hash, Consumer<String> fault) {
    if (checkpoint.number() != own.number + 1) {
      fault.accept("checkpoint " + checkpoint.number() + " follows " + own.number);
    } else if (!checkpoint.previous().equals(own.hash)) {
      fault.accept("previous is not the hash of checkpoint " + own.number);
    }
    own.number = checkpoint.number();
    own.hash = hash;
  }

  private void take(Series own, Checkpoint.Leaf leaf, Claim claim, Consumer<String> fault) {
    if (!leaf.desk().above().equals(Optional.of(claim.signer()))) {
      fault.accept("leaf " + leaf.desk() + " is no desk right below " + claim.signer());
      return;
    }
    Checkpoint.Leaf before = own.newest.put(leaf.desk(), leaf);
    if (leaf.equals(before)) {
      return; // stands as it did, and was taken then
    }
    if (before != null && leaf.sequence() <= before.sequence()) {
      fault.accept(
          "leaf "
              + leaf.desk()
              + " goes from "
              + before.sequence()
              + (leaf.sequence() < before.sequence() ? " back to " : " to another hash at ")
              + leaf.sequence());
    }
    if (contradiction(claim) != null) {
      claims.add(claim);
    }
  }

  private ChainVerifier.@Nullable Fault contradiction(Claim claim) {
    return claim.leaf().desk().tier() == Tier.PROVINSI ? ofProvince(claim) : ofKabupaten(claim);
  }

  private ChainVerifier.@Nullable Fault ofKabupaten(Claim claim) {
    Checkpoint.Leaf leaf = claim.leaf();
    ChainVerifier.Chain chain = chains.get(leaf.desk());
    if (chain != null && leaf.hash().equals(chain.hashes.at(leaf.sequence()))) {
      return null;
    }
    long end = chain == null ? 0 : chain.head.sequence();
    String rule =
        leaf.sequence() > end
            ? "the chain was rolled back to " + end + ": " + origin(claim) + " holds this head"
            : "is not the head that " + origin(claim) + " holds";
    return new ChainVerifier.Fault(leaf.desk(), leaf.sequence(), rule);
  }

  private ChainVerifier.@Nullable Fault ofProvince(Claim claim) {
    Checkpoint.Leaf leaf = claim.leaf();
    Series province = series.get(leaf.desk());
    Signed signed = province == null ? null : province.byNumber.get(leaf.sequence());
    String named = "checkpoint " + leaf.sequence();
    if (signed == null) {
      ChainVerifier.Chain chain = chains.get(leaf.desk());
      long end = chain == null ? 0 : chain.head.sequence();
      String rule =
          "the chain was rolled back to " + end + ": " + origin(claim) + " holds its " + named;
      return new ChainVerifier.Fault(leaf.desk(), end + 1, rule);
    }
    if (signed.root().equals(leaf.hash())) {
      return null;
    }
    String rule = named + " has not the root that " + origin(claim) + " holds";
    return new ChainVerifier.Fault(leaf.desk(), signed.sequence(), rule);
  }

  private static String origin(Claim claim) {
    return "checkpoint " + claim.number() + " of " + claim.signer() + " (#" + claim.at() + ")";
  }
}
