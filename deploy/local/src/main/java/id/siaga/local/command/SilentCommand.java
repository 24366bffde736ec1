package id.siaga.local.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Kabupaten that nothing was heard of for a while. */
@Command(
    name = "silent",
    mixinStandardHelpOptions = true,
    description = "Lists kabupaten that no report came from for a while, NIHIL included.")
final class SilentCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "AREA",
      description = "ID, 17 or 17.07 (${DEFAULT-VALUE})")
  private String area = "ID";

  @Option(
      names = "--for",
      paramLabel = "LENGTH",
      description = "for at least so long: 90m, 24h, 3d (${DEFAULT-VALUE})")
  private String length = "24h";

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    return console.counts(
        "silent-desks", Map.of("area", area, "for", length), spec, CountTable::silent);
  }
}
