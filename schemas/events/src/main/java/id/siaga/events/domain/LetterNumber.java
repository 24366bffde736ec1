package id.siaga.events.domain;

import java.util.regex.Pattern;

/** How offices number their letters: {@code 300/217/BKBP/XI/2024}. */
public final class LetterNumber {

  /** Most characters of a number. */
  public static final int LONGEST = 60;

  private static final Pattern SHAPE =
      Pattern.compile("(?=.*[0-9])[A-Za-z0-9](?:[A-Za-z0-9 ./()_-]*[A-Za-z0-9)])?");

  private LetterNumber() {}

  /**
   * Whether a text could be one: it has a digit, begins with a letter or digit, and is made of
   * these, spaces, dots, strokes, hyphens, underscores and brackets.
   */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
