package id.siaga.local.command;

import java.util.regex.Pattern;

/** Text that others wrote, fit for a terminal: nothing in it moves the cursor or turns the line. */
final class Plain {

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

  private Plain() {}

  static String text(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }
}
