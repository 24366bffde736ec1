package id.siaga.local.command;

import id.siaga.local.part.PartFailedException;
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
      CasesCommand.class,
      CaseCommand.class,
      RosterCommand.class,
      AggregatesCommand.class,
      VulnerabilityCommand.class,
      SilentCommand.class,
      TokenCommand.class,
      RegisterCommand.class,
      AssessCommand.class,
      DailyCommand.class,
      TestCommand.class,
      ShadowCommand.class,
      ActivateCommand.class,
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
    return line().execute(args);
  }

  /** All of them, ready to be run. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new Commands());
    for (ServiceTool tool : ServiceTool.values()) {
      if (tool.isCommand()) {
        line.addSubcommand(ToolCommand.line(tool));
      }
    }
    for (Order order : Order.values()) {
      line.addSubcommand(OrderCommand.line(order));
    }
    // Behind the subcommands, so that it holds for them too.
    return line.setExecutionExceptionHandler(Commands::told);
  }

  /** The one boundary where what nobody expected becomes a line for the person at the terminal. */
  private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof SettingException
        || failure instanceof PartFailedException
        || failure instanceof IOException) {
      command.getErr().println(failure.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
