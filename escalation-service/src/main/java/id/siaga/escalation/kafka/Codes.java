package id.siaga.escalation.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.domain.DeskCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codes between contract and domain; a code that this version doesn't know is poison. */
final class Codes {

  private Codes() {}

  /** The domain's constant of the same name. */
  static <E extends Enum<E>> E domain(Class<E> type, Enum<?> code) {
    try {
      return Enum.valueOf(type, code.name());
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, type.getSimpleName() + " has no " + code.name());
    }
  }

  /** The contract's symbol of the same name. */
  static <E extends Enum<E>> E wire(Class<E> type, Enum<?> code) {
    return Enum.valueOf(type, code.name());
  }

  /** A value that its constructor may refuse. */
  static <T> T checked(String field, String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, field + " is malformed: " + e.getMessage());
    }
  }

  /** A body that its kind needs. */
  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, field + " is missing for this kind");
    }
    return value;
  }

  static DeskCode desk(String field, String value) {
    return checked(field, value, DeskCode::new);
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  static <A, B> List<B> all(List<A> from, Function<A, B> each) {
    return from.stream().map(each).toList();
  }
}
