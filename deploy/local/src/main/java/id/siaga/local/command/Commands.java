package id.siaga.local.command;

import id.siaga.local.settings.SettingException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
    name = "siaga",
    mixinStandardHelpOptions = true,
    description = "Siaga: early warning from kabupaten to the national desk.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      SubmitCommand.class,
      TailCommand.class,
      TestCommand.class,
      AuditCommand.class,
      PolicyCommand.class,
      BenchCommand.class,
      ResetCommand.class,
      InfraCommand.class,
      ProvisionCommand.class
    })
public final class Commands {

  /** For picocli. */
  Commands() {}

  /**
   * Runs one.
   *
   * @return the exit code
   */
  public static int run(String... args) {
    return new CommandLine(new Commands())
        .setExecutionExceptionHandler(Commands::told)
        .execute(args);
  }

  /** The one boundary where what nobody expected becomes a line for the person at the terminal. */
  private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof SettingException || failure instanceof IOException) {
      command.getErr().println(failure.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
