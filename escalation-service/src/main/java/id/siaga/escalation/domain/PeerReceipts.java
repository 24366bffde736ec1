package id.siaga.escalation.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which forwards of one sender a desk has had. A repeat is recognised in constant time; a number
 * that was skipped is remembered, because a re-driven dead letter comes late under its own number.
 *
 * @param highest highest number had; 0 before the first
 * @param missing numbers below it that were not had, at most {@link #MOST_MISSING}: the oldest are
 *     given up, since more means that the pair is broken and an operator has long been told
 */
public record PeerReceipts(long highest, SortedSet<Long> missing) {

  /** Before the first forward. */
  public static final PeerReceipts NONE = new PeerReceipts(0, new TreeSet<>());

  /** Skipped numbers remembered. */
  public static final int MOST_MISSING = 1_000;

  public PeerReceipts {
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
  }

  boolean had(long number) {
    return number <= highest && !missing.contains(number);
  }

  /** How many numbers this one skips. */
  long skippedBy(long number) {
    return Math.max(0, number - highest - 1);
  }

  PeerReceipts with(long number) {
    SortedSet<Long> still = new TreeSet<>(missing);
    still.remove(number);
    for (long n = Math.max(highest + 1, number - MOST_MISSING); n < number; n++) {
      still.add(n);
    }
    while (still.size() > MOST_MISSING) {
      still.remove(still.first());
    }
    return new PeerReceipts(Math.max(highest, number), still);
  }
}
