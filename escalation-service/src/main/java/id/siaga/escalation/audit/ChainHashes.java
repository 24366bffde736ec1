package id.siaga.escalation.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of one chain by sequence. An unbroken chain takes 32 bytes an entry; what stands
 * beyond a gap is kept apart until the gap is filled. Holds 33 million entries a chain.
 */
final class ChainHashes {

  private byte[] run = new byte[16 * AuditHash.LENGTH];
  private int length;
  private final Map<Long, AuditHash> beyond = new HashMap<>();

  /** The hash at a sequence, from 1; null where none has been put. */
  @Nullable AuditHash at(long sequence) {
    if (sequence > length || sequence < 1) {
      return beyond.get(sequence);
    }
    int from = (int) (sequence - 1) * AuditHash.LENGTH;
    return new AuditHash(Arrays.copyOfRange(run, from, from + AuditHash.LENGTH));
  }

  void put(long sequence, AuditHash hash) {
    if (sequence != length + 1L || hash.equals(AuditHash.NONE)) {
      beyond.put(sequence, hash);
      return;
    }
    append(hash);
    AuditHash next = beyond.remove(length + 1L);
    while (next != null && !next.equals(AuditHash.NONE)) {
      append(next);
      next = beyond.remove(length + 1L);
    }
  }

  private void append(AuditHash hash) {
    int from = length * AuditHash.LENGTH;
    if (from == run.length) {
      run = Arrays.copyOf(run, run.length * 2);
    }
    System.arraycopy(hash.bytes(), 0, run, from, AuditHash.LENGTH);
    length++;
  }
}
