package id.siaga.local.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A kabupaten's own mapping of risks, beside what its cases say. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a kabupaten's risk register (pemetaan kerawanan): what its desk makes of each",
      "kecamatan and desa by topic, and the cases of the last 30 days there. \"unforeseen\"",
      "marks cases that nobody assessed, or graver ones than was assessed."
    })
final class RegisterCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DESK", description = "17.07")
  private String desk = "";

  @Option(names = "--on", paramLabel = "DATE", description = "as it stood then; by default today")
  private String on = "";

  @Option(names = "--topic", paramLabel = "T", split = ",", description = "only these")
  private List<String> topics = List.of();

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    String topic = String.join(",", topics).toUpperCase(Locale.ROOT);
    return console.counts(
        "desks/" + CountTable.code(desk) + "/risk-register",
        Map.of("on", on, "topic", topic),
        spec,
        CountTable::register);
  }
}
