package id.siaga.intake.domain;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Text as people write it. Line ends become LF. Any other control character is refused, not
 * removed: evidence points into the text by offset, and what was silently removed can't be
 * explained later (NUL could not even be stored).
 */
final class Wording {

  private Wording() {}

  /** The normal form; null when it is blank or breaks a rule, which is then told. */
  static @Nullable String normal(Field field, String given, Consumer<Violation> refused) {
    int characters = 0;
    boolean blank = true;
    boolean returns = false;
    for (int i = 0; i < given.length(); i++, characters++) {
      char c = given.charAt(i);
      if (c < ' ') {
        if (c == '\r') {
          returns = true;
        } else if (c != '\n' && c != '\t') {
          refused.accept(Violation.of(field, Rule.CONTROL_CHARACTER));
          return null;
        }
      } else if (c < 0x7F) {
        blank &= c == ' ';
      } else if (c < 0xA0) {
        refused.accept(Violation.of(field, Rule.CONTROL_CHARACTER));
        return null;
      } else if (Character.isSurrogate(c)) {
        if (!isPair(given, i)) {
          refused.accept(Violation.of(field, Rule.NOT_UNICODE));
          return null;
        }
        i++;
        blank = false;
      } else {
        blank &= Character.isWhitespace(c) || Character.isSpaceChar(c);
      }
    }
    if (characters > field.longest()) {
      refused.accept(Violation.of(field, Rule.TOO_LONG, field.longest()));
      return null;
    }
    if (blank) {
      return null;
    }
    return returns ? given.replace("\r\n", "\n").replace('\r', '\n') : given;
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
