package id.siaga.notification.domain;

import java.util.regex.Pattern;

/**
 * A text without numbers that name a person, fit for one line of a message to a phone.
 *
 * <p>The desks mask what leaves the kabupaten (escalation-service), a number at equal length. Here
 * the kabupaten's own text, which is whole, leaves Siaga altogether and can't be called back. So it
 * is masked again, by the same rule (eight digits or more, also when grouped) made wider: digits of
 * any script, brackets and the hyphens and spaces that phones put in, and nothing unseen between
 * two digits. No offset has to hold, so the mark doesn't tell how long the number was.
 */
final class MaskedText {

  static final String MARK = "••••";

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[+(]?\\p{Nd}(?:(?:\\)[ -]?| ?\\(|[ .\u2010-\u2013-])?\\p{Nd}){7,}");

  private MaskedText() {}

  /**
   * The text, masked before it is cut: half a long number is a short one.
   *
   * @param longest characters kept of it
   */
  static String of(String text, int longest) {
    String plain = BREAK.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    String masked = LONG_NUMBER.matcher(plain).replaceAll(MARK);
    if (masked.length() <= longest) {
      return masked;
    }
    int end = Character.isHighSurrogate(masked.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return masked.substring(0, end) + "…";
  }
}
