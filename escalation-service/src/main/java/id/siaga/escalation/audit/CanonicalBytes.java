package id.siaga.escalation.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes what the canonical forms are made of, in the encoding {@link CanonicalForm} describes. */
final class CanonicalBytes {

  private static final int ABSENT = -1;

  private ByteBuffer out = ByteBuffer.allocate(512);

  /** One byte. */
  CanonicalBytes octet(int value) {
    room(1).put((byte) value);
    return this;
  }

  /** Four bytes. */
  CanonicalBytes count(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  /** Eight bytes. */
  CanonicalBytes number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  /** Eight bytes: microseconds since 1970-01-01T00:00:00Z. */
  CanonicalBytes time(Instant at) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  /** TEXT, or its absence. */
  CanonicalBytes text(@Nullable String text) {
    return text == null ? count(ABSENT) : bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** BYTES: a hash, or none. */
  CanonicalBytes hash(AuditHash hash) {
    return bytes(hash.bytes());
  }

  /** BYTES. */
  CanonicalBytes bytes(byte[] bytes) {
    return count(bytes.length).raw(bytes);
  }

  /** These bytes as they are, without a length. */
  CanonicalBytes raw(byte[] bytes) {
    room(bytes.length).put(bytes);
    return this;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(out.array(), out.position());
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int capacity = Math.max(2 * out.capacity(), out.position() + bytes);
      out = ByteBuffer.allocate(capacity).put(out.flip());
    }
    return out;
  }
}
