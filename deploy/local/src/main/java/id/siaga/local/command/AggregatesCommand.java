package id.siaga.local.command;

import java.util.LinkedHashMap;
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

/** Counts of an area's cases, as a table with bars. */
@Command(
    name = "aggregates",
    mixinStandardHelpOptions = true,
    description = {
      "Counts an area's cases by what they are, where and when they opened.",
      "Dates are the area's own and included; an earlier election beside this one:",
      "  siaga aggregates 17 --by topic --against-from 2020-09-26 --against-mode historical"
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:as asked",
      "1:the console refused",
      "2:an option is wrong",
      "3:the console is out of reach"
    })
final class AggregatesCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "AREA",
      description = "ID, 17 or 17.07 (${DEFAULT-VALUE})")
  private String area = "ID";

  @Option(
      names = "--by",
      paramLabel = "D",
      split = ",",
      description =
          "area (those right below), start, category, topic, severity, stage"
              + " (${DEFAULT-VALUE})")
  private List<String> by = List.of("severity");

  @Option(
      names = "--window",
      paramLabel = "W",
      description = "day, hour or quarter_hour (${DEFAULT-VALUE})")
  private String window = "day";

  @Option(names = "--from", paramLabel = "DATE", description = "by default 7 days up to --to")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", description = "by default today")
  private String to = "";

  @Option(names = "--mode", paramLabel = "M", description = "live or historical")
  private String mode = "";

  @Option(names = "--category", paramLabel = "C", split = ",", description = "only these")
  private List<String> categories = List.of();

  @Option(names = "--topic", paramLabel = "T", split = ",", description = "only these")
  private List<String> topics = List.of();

  @Option(names = "--severity", paramLabel = "S", split = ",", description = "only these")
  private List<String> severities = List.of();

  @Option(names = "--stage", paramLabel = "S", split = ",", description = "only these")
  private List<String> stages = List.of();

  @Option(
      names = "--against-from",
      paramLabel = "DATE",
      description = "the same from another date on, beside it")
  private String againstFrom = "";

  @Option(
      names = "--against-to",
      paramLabel = "DATE",
      description = "by default as many days as the first period has")
  private String againstTo = "";

  @Option(
      names = "--against-mode",
      paramLabel = "M",
      description = "live or historical; by default that of the first period")
  private String againstMode = "";

  @Option(
      names = "--places",
      description = "a kabupaten's own cases by kecamatan and desa instead, with --from and --to")
  private boolean places;

  @Mixin private ConsoleOptions console = new ConsoleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (places) {
      String path = "desks/" + CountTable.code(area) + "/places";
      return console.counts(path, Map.of("from", from, "to", to), spec, CountTable::places);
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("area", code(area));
    query.put("window", code(window));
    query.put("from", from);
    query.put("to", to);
    query.put("mode", code(mode));
    query.put("by", code(String.join(",", by)));
    query.put("category", code(String.join(",", categories)));
    query.put("topic", code(String.join(",", topics)));
    query.put("severity", code(String.join(",", severities)));
    query.put("stage", code(String.join(",", stages)));
    query.put("againstFrom", againstFrom);
    query.put("againstTo", againstTo);
    query.put("againstMode", code(againstMode));
    return console.counts("aggregates", query, spec, CountTable::counts);
  }

  private static String code(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
