package id.siaga.escalation.tool;

import id.siaga.events.RegistryUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./siaga audit …}: anybody may verify what the desks say they did. */
@Command(
    name = "siaga audit",
    mixinStandardHelpOptions = true,
    description = "Verifies, exports and tells what the desks wrote into their audit chains.",
    subcommands = {
      VerifyCommand.class,
      ExportCommand.class,
      CaseCommand.class,
      CheckpointsCommand.class
    })
public final class AuditTool {

  /** Exit code when a chain doesn't hold. */
  static final int BROKEN = 1;

  /** Exit code when the audit topic, or the export, can't be read. */
  static final int UNREADABLE = 3;

  private AuditTool() {}

  /**
   * Runs one command and ends with its exit code: 0 when all is well, 1 when a chain doesn't hold
   * or a case is unknown, 2 for wrong options, 3 when nothing could be read.
   */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "tool-logback.xml");
    System.exit(run(args));
  }

  /** As {@link #main}, without ending the process. */
  static int run(String... args) {
    return commandLine().execute(args);
  }

  /** The command line, for tests that want its output. */
  static CommandLine commandLine() {
    return new CommandLine(new AuditTool())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          command.getErr().println("siaga audit: " + message(failure));
          return UNREADABLE;
        });
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case KafkaException e ->
          "the broker doesn't answer ("
              + e.getMessage()
              + "); ./siaga status tells how the stack is";
      case RegistryUnavailableException e -> "the registry doesn't answer: " + e.getMessage();
      case IOException e -> String.valueOf(e.getMessage());
      case UncheckedIOException e -> String.valueOf(e.getCause());
      case IllegalArgumentException e -> String.valueOf(e.getMessage());
      default -> failure.toString();
    };
  }
}
