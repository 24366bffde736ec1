package id.siaga.intake.http;

import org.jspecify.annotations.Nullable;

/**
 * The {@code traceparent} header, passed on only when it is one.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context, version 00</a>
 */
final class TraceParent {

  static final String HEADER = "traceparent";

  private static final int LENGTH = 55;

  private TraceParent() {}

  /** The same text; null when it is not a trace context of version 00. */
  static @Nullable String valid(@Nullable String header) {
    if (header == null || header.length() != LENGTH || !header.startsWith("00-")) {
      return null;
    }
    boolean wellFormed =
        hex(header, 3, 35)
            && header.charAt(35) == '-'
            && hex(header, 36, 52)
            && header.charAt(52) == '-'
            && hex(header, 53, 55);
    return wellFormed && !zero(header, 3, 35) && !zero(header, 36, 52) ? header : null;
  }

  private static boolean hex(String text, int from, int to) {
    return text.chars()
        .skip(from)
        .limit(to - from)
        .allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }

  private static boolean zero(String text, int from, int to) {
    return text.chars().skip(from).limit(to - from).allMatch(c -> c == '0');
  }
}
