package id.siaga.escalation.tool;

import id.siaga.escalation.kafka.AuditLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes all entries as JSON, one a line, for verifiers elsewhere.")
final class ExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE|-", description = "where to; - is standard output")
  private String target = "-";

  @Mixin private AuditSource source = new AuditSource();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (target.equals("-")) {
      PrintWriter out = spec.commandLine().getOut();
      return write(out);
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(target)))) {
      return write(out);
    }
  }

  private int write(PrintWriter out) throws IOException {
    List<AuditLog.Foreign> foreign = new ArrayList<>();
    long[] entries = {0};
    source.read(
        entry -> {
          out.println(EntryJson.write(entry));
          entries[0]++;
        },
        foreign::add);
    PrintWriter err = spec.commandLine().getErr();
    foreign.forEach(f -> err.println(f.place() + ": left out, no entry: " + f.why()));
    if (out.checkError()) {
      throw new IOException(target + " can't be written to the end");
    }
    err.printf("%,d entries%n", entries[0]);
    return foreign.isEmpty() ? 0 : AuditTool.BROKEN;
  }
}
