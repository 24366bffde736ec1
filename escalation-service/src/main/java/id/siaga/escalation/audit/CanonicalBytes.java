package id.siaga.escalation.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes what the canonical forms are made of, in the encoding {@link CanonicalForm} describes. */
final class CanonicalBytes {

  private static final int ABSENT = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  /** One byte. */
  CanonicalBytes octet(int value) {
    out.write(value);
    return this;
  }

  /** Four bytes. */
  CanonicalBytes count(int value) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  /** Eight bytes. */
  CanonicalBytes number(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
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
    count(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /** These bytes as they are, without a length. */
  CanonicalBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
