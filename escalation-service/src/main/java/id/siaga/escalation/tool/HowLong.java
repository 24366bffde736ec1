package id.siaga.escalation.tool;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 90m}, {@code 12h}, {@code 7d}, {@code PT1H30M}: more than 0 and at most ten years. */
final class HowLong implements ITypeConverter<Duration> {

  private static final Duration LONGEST = Duration.ofDays(3_660);

  @Override
  public Duration convert(String text) {
    Duration length;
    try {
      length = parsed(text.strip().toUpperCase(Locale.ROOT));
    } catch (DateTimeException | ArithmeticException e) {
      throw new TypeConversionException("'" + text + "' is no length of time such as 12h or 7d");
    }
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      throw new TypeConversionException("must be more than 0 and at most ten years");
    }
    return length;
  }

  private static Duration parsed(String text) {
    if (text.startsWith("P")) {
      return Duration.parse(text);
    }
    return Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
  }
}
