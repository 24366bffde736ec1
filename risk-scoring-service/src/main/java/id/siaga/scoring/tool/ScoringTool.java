package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ./siaga classify}, {@code evaluate} and {@code train}: the classifier without a stack;
 * {@code overrides} and {@code shadow}, which look back into one.
 */
@Command(
    name = "siaga",
    mixinStandardHelpOptions = true,
    description = "Classifies texts, tells how well that is done, and learns from people.")
public final class ScoringTool {

  /** Exit code when a line is at fault. */
  static final int FAULTY = 1;

  /** Exit code when a file can't be read or written. */
  static final int UNREADABLE = 3;

  private ScoringTool() {}

  /**
   * Runs one command and ends with its exit code: 0 when all is well, 1 when a line has faults, 2
   * for wrong options, 3 when a file can't be read or written or the stack does not answer.
   */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("logback.configurationFile", "tool-logback.xml");
    // JSON is UTF-8 whatever the terminal's language, and a flush for each line would cost most.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code =
        commandLine(new FileInputStream(FileDescriptor.in)).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The command line, for tests that want its output. */
  static CommandLine commandLine(InputStream standardInput) {
    return new CommandLine(new ScoringTool())
        .addSubcommand(new ClassifyCommand(standardInput))
        .addSubcommand(new EvaluateCommand(standardInput))
        .addSubcommand(new TrainCommand())
        .addSubcommand(new OverridesCommand())
        .addSubcommand(new ShadowCommand())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            command.getOut().flush();
            command.getErr().println("siaga: " + failure.getMessage());
            return UNREADABLE;
          }
          throw failure;
        });
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), UTF_8));
  }
}
