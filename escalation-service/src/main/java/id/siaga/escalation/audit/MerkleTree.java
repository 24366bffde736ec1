package id.siaga.escalation.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Merkle tree hash after RFC 9162, section 2.1.1. The different first bytes of leaves and nodes
 * keep a node from being passed off as a leaf.
 */
public final class MerkleTree {

  private static final int LEAF = 0x00;
  private static final int NODE = 0x01;

  private MerkleTree() {}

  /** The root over these leaves, in this order; SHA-256 of nothing when there are none. */
  public static AuditHash root(List<byte[]> leafData) {
    if (leafData.isEmpty()) {
      return AuditHash.of(new byte[0]);
    }
    List<AuditHash> level = new ArrayList<>(leafData.size());
    for (byte[] data : leafData) {
      level.add(AuditHash.of(new CanonicalBytes().octet(LEAF).raw(data).toByteArray()));
    }
    while (level.size() > 1) {
      level = above(level);
    }
    return level.getFirst();
  }

  /** Pairs become nodes from the left; one left over goes up as it is. */
  private static List<AuditHash> above(List<AuditHash> level) {
    List<AuditHash> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      byte[] left = level.get(i).bytes();
      byte[] right = level.get(i + 1).bytes();
      above.add(AuditHash.of(new CanonicalBytes().octet(NODE).raw(left).raw(right).toByteArray()));
    }
    if (level.size() % 2 == 1) {
      above.add(level.getLast());
    }
    return above;
  }
}
