package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.scoring.domain.learning.Example;
import id.siaga.scoring.domain.learning.Overrides;
import id.siaga.scoring.json.ExampleJson;
import id.siaga.scoring.kafka.OverrideHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "overrides",
    mixinStandardHelpOptions = true,
    description = {
      "Exports the classes that people gave to cases of the running stack, as labelled examples for"
          + " train: the text of the report, what they say it is, and what it had been taken for.",
      "Exercises, withdrawn reports and refused proposals are no examples. The file holds report"
          + " texts: only you may read it, and it should not live longer than it is needed."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written, be it without any example",
      "2:wrong options",
      "3:the stack does not answer, or the file is there already or can't be written"
    })
final class OverridesCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @Mixin private StackOptions stack = new StackOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE|-",
      defaultValue = STANDARD_OUTPUT,
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = STANDARD_OUTPUT;

  @Option(names = "--force", description = "replaces a file that is there already")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (!target.equals(STANDARD_OUTPUT)) {
      PrivateFile.refuse(Path.of(target), force);
    }
    Overrides.Outcome outcome =
        OverrideHistory.read(
            stack.bootstrapServers(), stack.registry(), stack.since(), StackOptions.progress(err));
    if (target.equals(STANDARD_OUTPUT)) {
      PrintWriter out = spec.commandLine().getOut();
      outcome.examples().forEach(example -> out.print(ExampleJson.text(example) + "\n"));
      out.flush();
    } else {
      PrivateFile.write(
          Path.of(target),
          force,
          file -> {
            for (Example example : outcome.examples()) {
              file.write((ExampleJson.text(example) + "\n").getBytes(UTF_8));
            }
          });
    }
    err.printf(
        "%,d examples; left out: %,d of exercises, %,d withdrawn, %,d without a text that may be"
            + " kept, %,d with the text of another, %,d cases that no longer list their report%n",
        outcome.examples().size(),
        outcome.drills(),
        outcome.withdrawn(),
        outcome.gone(),
        outcome.repeated(),
        outcome.unlisted());
    return 0;
  }
}
