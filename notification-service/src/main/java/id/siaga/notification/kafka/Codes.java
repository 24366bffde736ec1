package id.siaga.notification.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads codes and ids strictly; every method throws {@link PoisonRecordException}. */
final class Codes {

  private Codes() {}

  /** The domain's word for an Avro symbol; one that this version doesn't know is refused. */
  static <E extends Enum<E>> E known(Class<E> type, Enum<?> symbol, String field) {
    try {
      return Enum.valueOf(type, symbol.name());
    } catch (IllegalArgumentException e) {
      throw invalid(field + " holds a code that this version doesn't know");
    }
  }

  static UUID uuid(String text, String field) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw invalid(field + " must be a UUID");
    }
  }

  static DeskCode desk(String text, String field) {
    try {
      return new DeskCode(text);
    } catch (IllegalArgumentException e) {
      throw invalid(field + " must be ID, NN or NN.NN");
    }
  }

  static void keyNames(byte @Nullable [] key, DeskCode desk) {
    if (key == null || !new String(key, StandardCharsets.UTF_8).equals(desk.real().value())) {
      throw new PoisonRecordException(
          PoisonReason.WRONG_KEY, "key doesn't name " + desk + ", which the record is about");
    }
  }

  static PoisonRecordException invalid(String rule) {
    return new PoisonRecordException(PoisonReason.INVALID_CONTENT, rule);
  }
}
