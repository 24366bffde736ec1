package id.siaga.escalation.tool;

import id.siaga.escalation.kafka.OpenProposals;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "proposals",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the policies that wait to be approved, for whom, and in what they are looser: off the",
      "chains of the desks that proposed them. ./siaga policy diff tells all that would change."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, whether or not any waits",
      "2:an option is wrong",
      "3:the stack does not answer"
    })
final class ProposalsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "one JSON array; times in UTC")
  private boolean asJson;

  @Mixin private StackTopics topics = new StackTopics();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<OpenProposals.Open> open = topics.proposals();
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(json(open));
    } else {
      print(out, open);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, List<OpenProposals.Open> open) {
    if (open.isEmpty()) {
      out.println("no policy waits to be approved");
    }
    for (OpenProposals.Open one : open) {
      String judge =
          one.judge().equals(one.desk()) ? "a second person of " + one.desk() : one.judge();
      out.printf(
          "%s  %s waits for %s  since %s  by %s%n",
          one.desk(), one.version(), judge, one.at(), one.by());
      out.println("       sha256 " + one.sha256());
      if (!one.reason().isEmpty()) {
        out.println("       " + one.reason().replaceAll("\\R", " "));
      }
      one.looser().forEach(line -> out.println("       looser: " + line));
    }
  }

  private static String json(List<OpenProposals.Open> open) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (OpenProposals.Open one : open) {
      ObjectNode json = all.addObject();
      json.put("desk", one.desk());
      json.put("version", one.version());
      json.put("waitsFor", one.judge());
      json.put("sha256", one.sha256());
      json.put("proposalId", one.id());
      json.put("by", one.by());
      json.put("at", one.at().toString());
      json.put("reason", one.reason());
      ArrayNode looser = json.putArray("looser");
      one.looser().forEach(looser::add);
    }
    return all.toString();
  }
}
