package id.siaga.escalation.domain;

import java.util.regex.Pattern;

/**
 * Hides numbers that name a person (NIK, phone numbers: eight digits or more, also when grouped)
 * from a text that leaves the kabupaten. The length stays, so that offsets of evidence hold.
 */
final class TextMask {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ .-]?\\d){7,}");

  private TextMask() {}

  static String mask(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(number -> "•".repeat(number.group().length()));
  }
}
