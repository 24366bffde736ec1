package id.siaga.local.command;

import id.siaga.local.client.Cases;
import id.siaga.local.client.ListFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters a mapping of risks into a kabupaten's register. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Enters what a kabupaten's desk makes of its places into its risk register. An entry",
      "is {place, topic, level, assessedOn, note}: the code of a kecamatan or desa, a topic,",
      "NIHIL, RENDAH, SEDANG, TINGGI or KRITIS, a date (today) and why; name no person.",
      "The latest entry of a place, topic and date stands."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all of it is entered",
      "1:it was refused, or there is no such desk",
      "2:an option is missing or wrong, or the file is no list of entries; those sent are named",
      "3:the console is out of reach"
    })
final class AssessCommand implements Callable<Integer> {

  /** Entries of one request: what the service takes. */
  private static final int AT_ONCE = 500;

  @Parameters(paramLabel = "DESK", description = "17.07")
  private String desk = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      required = true,
      description = "its entries: CSV with a header row (….csv), or YAML")
  private Path file = Path.of("");

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = System.getProperty("user.name", "operator");

  @Option(names = "--role", paramLabel = "ROLE", description = "as what (${DEFAULT-VALUE})")
  private String role = "operator";

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Map<String, String>> entries;
    try {
      entries = ListFile.read(file, "assessments").entries();
    } catch (IOException e) {
      err.println("assess: " + e.getMessage());
      return ConsoleOptions.USAGE;
    }
    int entered = 0;
    try {
      Cases cases = console.cases(name, role);
      do {
        List<Map<String, String>> next =
            entries.subList(entered, Math.min(entries.size(), entered + AT_ONCE));
        Cases.Answer answer = cases.assessments(desk, body(next));
        if (!answer.good()) {
          if (entered > 0) {
            err.println("assess: the first " + entered + " are entered, the others are not");
          }
          return console.told(answer, spec);
        }
        entered += next.size();
      } while (entered < entries.size());
    } catch (IOException e) {
      err.println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
    out.println(
        console.json()
            ? "{\"desk\":\"%s\",\"assessments\":%d}".formatted(CountTable.code(desk), entered)
            : "%d entered in the register of %s".formatted(entered, CountTable.code(desk)));
    out.flush();
    return ConsoleOptions.DONE;
  }

  private Map<String, Object> body(List<Map<String, String>> entries) {
    return Map.of("commandId", UUID.randomUUID().toString(), "assessments", entries);
  }
}
