package id.siaga.intake.domain;

import java.nio.ByteBuffer;

/** A SHA-256, as its four words, big-endian: a value that can be compared and looked up. */
public record Hash256(long first, long second, long third, long fourth) {

  /**
   * Reads a hash.
   *
   * @throws IllegalArgumentException when it isn't 32 bytes long
   */
  public static Hash256 of(ByteBuffer bytes) {
    if (bytes.remaining() != 32) {
      throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.remaining());
    }
    ByteBuffer b = bytes.duplicate();
    return new Hash256(b.getLong(), b.getLong(), b.getLong(), b.getLong());
  }

  /** The 32 bytes. */
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(32)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .flip();
  }

  /** Its first eight bytes. */
  public long prefix() {
    return first;
  }
}
