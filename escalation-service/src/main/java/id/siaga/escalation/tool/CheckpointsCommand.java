package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.audit.PaperCheckpoint;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "checkpoints",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the signed checkpoints: time (UTC), desk, number, leaves, root, and the name",
      "DESK:SEQUENCE:HASH, which an office prints into its report and verify --checkpoint takes."
    })
final class CheckpointsCommand implements Callable<Integer> {

  @Option(names = "--desk", paramLabel = "DESK", description = "only those that this desk signed")
  private @Nullable String desk;

  @Mixin private AuditSource source = new AuditSource();

  @Option(names = "--json", description = "one JSON object for each checkpoint")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is listed of one; its leaves stay in the chain. */
  private record Line(
      PaperCheckpoint name, DeskCode desk, long number, Instant at, int leaves, AuditHash root) {

    static Line of(AuditEntry entry, Checkpoint checkpoint) {
      return new Line(
          new PaperCheckpoint(entry.desk(), entry.sequence(), checkpoint.hash()),
          entry.desk(),
          checkpoint.number(),
          checkpoint.at(),
          checkpoint.leaves().size(),
          checkpoint.root());
    }

    @Override
    public String toString() {
      return "%s  %-6s %6d  %3d leaves  root %s  %s"
          .formatted(CaseCommand.TIME.format(at), desk, number, leaves, root, name);
    }

    ObjectNode json() {
      return JsonMapper.shared()
          .createObjectNode()
          .put("desk", desk.value())
          .put("sequence", name.sequence())
          .put("number", number)
          .put("at", at.toString())
          .put("leaves", leaves)
          .put("root", root.toString())
          .put("hash", name.hash().toString());
    }
  }

  @Override
  public Integer call() throws IOException {
    DeskCode only = only();
    List<Line> signed = new ArrayList<>();
    source.read(
        entry -> {
          Checkpoint checkpoint = entry.step().checkpoint();
          if (checkpoint != null && (only == null || only.equals(entry.desk()))) {
            signed.add(Line.of(entry, checkpoint));
          }
        },
        foreign -> {});
    signed.sort(Comparator.comparing(Line::desk).thenComparingLong(line -> line.name().sequence()));
    PrintWriter out = spec.commandLine().getOut();
    signed.forEach(line -> out.println(asJson ? line.json() : line));
    out.flush();
    return 0;
  }

  private @Nullable DeskCode only() {
    try {
      return desk == null ? null : new DeskCode(desk);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--desk: " + e.getMessage(), e);
    }
  }
}
