package id.siaga.scoring.tool;

import java.io.PrintWriter;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which stack a command looks back into, and how far. */
final class StackOptions {

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "7d",
      converter = HowLong.class,
      description =
          "how far back: 90m, 12h, 7d, or ISO 8601 such as P7D (default: ${DEFAULT-VALUE})")
  private Duration since = Duration.ZERO;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:SIAGA_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
      description = "the broker (default: ${DEFAULT-VALUE})")
  private String bootstrapServers = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:SIAGA_REGISTRY_URL:-http://127.0.0.1:8084/apis/ccompat/v7}",
      description = "the schema registry (default: ${DEFAULT-VALUE})")
  private URI registry = URI.create("");

  String bootstrapServers() {
    return bootstrapServers;
  }

  URI registry() {
    return registry;
  }

  /** The moment that lies so far back. */
  Instant since() {
    return Instant.now().minus(since);
  }

  /** Tells on standard error what is being done. */
  static Consumer<String> progress(PrintWriter err) {
    return step -> {
      err.println(step);
      err.flush();
    };
  }

  /** {@code 90m}, {@code 12h}, {@code 7d}, {@code PT1H30M}. */
  static final class HowLong implements ITypeConverter<Duration> {

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
}
