package id.siaga.escalation.tool;

import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ./siaga policy …}: tells what a policy says before it counts, without a stack; then, on a
 * running one, puts it in force.
 */
@Command(
    name = "siaga policy",
    mixinStandardHelpOptions = true,
    description =
        "Checks escalation policies, tries them on reports, compares them, puts them in force.",
    subcommands = {
      CheckCommand.class,
      TrialCommand.class,
      DiffCommand.class,
      ShowCommand.class,
      ActivateCommand.class,
      ProposalsCommand.class,
      ApproveCommand.class,
      DeclineCommand.class
    })
public final class PolicyTool {

  /** Exit code when a policy, or a report to try it on, has faults, or the policy is refused. */
  static final int FAULTY = 1;

  /** Exit code when a file can't be read. */
  static final int UNREADABLE = 3;

  /** Exit code when the stack can't be reached. */
  static final int OUT_OF_REACH = 3;

  /** Exit code when a desk has not said yet whether it takes the policy. */
  static final int UNDECIDED = 4;

  /** Exit code when a desk has taken the policy, but waits for whoever must approve. */
  static final int WAITING = 5;

  private static final int MOST_BYTES = 4 * PolicyFile.LONGEST;

  private PolicyTool() {}

  /**
   * Runs one command and ends with its exit code: 0 when all is well, 1 when the policy or a report
   * has faults or the policy is refused, 2 for wrong options, 3 when a file can't be read or the
   * stack is out of reach, 4 when a desk has not answered an activation yet, 5 when it waits to be
   * approved.
   */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "tool-logback.xml");
    System.exit(commandLine().execute(args));
  }

  /** The command line, for tests that want its output. */
  static CommandLine commandLine() {
    return new CommandLine(new PolicyTool())
        .setExecutionExceptionHandler((failure, command, parsed) ->
            switch (failure) {
              case InvalidPolicyException invalid -> {
                invalid.lines().forEach(command.getErr()::println);
                yield FAULTY;
              }
              case IOException e -> {
                command.getErr().println("siaga policy: " + e.getMessage());
                yield UNREADABLE;
              }
              default -> throw failure;
            });
  }

  /**
   * Reads a policy.
   *
   * @throws IOException when the file can't be read
   */
  static PolicyFile read(Path file) throws IOException, InvalidPolicyException {
    try (InputStream bytes = Files.newInputStream(file)) {
      // What is longer is too long a policy, however it ends.
      byte[] text = bytes.readNBytes(MOST_BYTES + 1);
      return PolicyFile.read(file.toString(), new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The same failure, in words for the person at the terminal. */
  static IOException unreadable(Path file, IOException failure) {
    String why = failure instanceof NoSuchFileException ? "there is none" : failure.toString();
    return new IOException(file + " can't be read: " + why, failure);
  }
}
