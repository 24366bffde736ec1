package id.siaga.testkit;

import java.util.Arrays;

/** Bytes that no reader can read. */
public final class Poison {

  // Just below the broker's limit for a batch of one record with a short key and a few headers.
  private static final int LARGEST = 1_047_000;

  private Poison() {}

  /** As large as the broker takes: the dead letter, with its own headers, is larger still. */
  public static byte[] largest() {
    byte[] bytes = new byte[LARGEST];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }
}
