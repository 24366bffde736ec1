package id.siaga.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
    name = "siaga",
    mixinStandardHelpOptions = true,
    description = "Siaga: early warning from kabupaten to the national desk.",
    subcommands = {InfraCommand.class, ProvisionCommand.class})
public final class Commands {

  /** For picocli. */
  Commands() {}

  /**
   * Runs one.
   *
   * @return the exit code
   */
  public static int run(String... args) {
    return new CommandLine(new Commands()).execute(args);
  }
}
