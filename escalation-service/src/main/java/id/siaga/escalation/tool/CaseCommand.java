package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.CaseId;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description = "Tells what every desk did about one case: causes before what they led to.")
final class CaseCommand implements Callable<Integer> {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  @Parameters(paramLabel = "CASE", description = "the case's id, as the console shows it")
  private String caseId = "";

  @Mixin private AuditSource source = new AuditSource();

  @Option(names = "--json", description = "one JSON object for each entry")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CaseId wanted;
    try {
      wanted = CaseId.of(caseId);
    } catch (IllegalArgumentException e) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), caseId + " is no case's id: " + e.getMessage(), e);
    }
    List<AuditEntry> story = new ArrayList<>();
    source.read(
        entry -> {
          if (wanted.equals(entry.step().caseId())) {
            story.add(entry);
          }
        },
        foreign -> {});
    if (story.isEmpty()) {
      spec.commandLine().getErr().println("no desk has done anything about case " + caseId);
      return AuditTool.BROKEN;
    }
    PrintWriter out = spec.commandLine().getOut();
    CaseStory.inOrder(story)
        .forEach(entry -> out.println(asJson ? EntryJson.write(entry) : line(entry)));
    out.flush();
    return 0;
  }

  /** Time (UTC), desk and number, step, what was decided, who, and the other desk. */
  private static String line(AuditEntry entry) {
    AuditStep step = entry.step();
    AuditStep.Peer peer = step.peer();
    String actor = step.actor() == null ? "" : "  by " + step.actor();
    String other =
        peer == null
            ? ""
            : (CaseStory.received(peer) ? "  ← " : "  → ")
                + peer.desk()
                + " ("
                + peer.pairSequence()
                + ")";
    return "%s  %-6s #%-6d %-20s %s: %s%s%s"
        .formatted(
            TIME.format(entry.at()),
            entry.desk(),
            entry.sequence(),
            step.kind(),
            CaseStory.words(step.kind()),
            step.detail(),
            actor,
            other);
  }
}
