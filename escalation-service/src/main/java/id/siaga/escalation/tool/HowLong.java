package id.siaga.escalation.tool;

import id.siaga.events.domain.LengthOfTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time on the command line. */
final class HowLong implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    try {
      return LengthOfTime.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
