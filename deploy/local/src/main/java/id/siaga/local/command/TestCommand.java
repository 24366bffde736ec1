package id.siaga.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Listed here for the help only: the script runs Maven itself, as it must work before a build. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Builds and tests everything against real parts (mvn verify).")
final class TestCommand implements Callable<Integer> {

  @Option(names = "--full", description = "load and fault tests too")
  private boolean full;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("Run ./siaga test" + (full ? " --full" : "") + " through the script.");
    return spec.exitCodeOnInvalidInput();
  }
}
