package id.siaga.scoring.tool;

import id.siaga.events.domain.LengthOfTime;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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

  /** A length of time on the command line. */
  static final class HowLong implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      try {
        return LengthOfTime.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
