package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.kafka.AuditLog;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every entry of every chain, and that they interlock.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private AuditSource source = new AuditSource();

  @Option(names = "--json", description = "one JSON object, with the head of every chain")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ChainVerifier verifier = new ChainVerifier();
    List<AuditLog.Foreign> foreign = new ArrayList<>();
    source.read(verifier::accept, foreign::add);
    List<ChainVerifier.Fault> faults = verifier.faults();
    Map<DeskCode, AuditHead> heads = new TreeMap<>(java.util.Comparator.comparing(DeskCode::value));
    heads.putAll(verifier.heads());
    PrintWriter out = spec.commandLine().getOut();
    boolean holds = faults.isEmpty() && foreign.isEmpty();
    if (asJson) {
      out.println(json(verifier.entries(), heads, faults, foreign));
    } else {
      faults.forEach(f -> out.println(f.desk() + " #" + f.sequence() + ": " + f.rule()));
      foreign.forEach(f -> out.println(f.place() + ": no entry: " + f.why()));
      out.printf(
          "%,d entries in %,d chains: %s%n",
          verifier.entries(),
          heads.size(),
          holds ? "all hold" : faults.size() + foreign.size() + " do not hold");
    }
    out.flush();
    return holds ? 0 : AuditTool.BROKEN;
  }

  private static String json(
      long entries,
      Map<DeskCode, AuditHead> heads,
      List<ChainVerifier.Fault> faults,
      List<AuditLog.Foreign> foreign) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("holds", faults.isEmpty() && foreign.isEmpty());
    json.put("entries", entries);
    ArrayNode broken = json.putArray("faults");
    faults.forEach(f ->
        broken
            .addObject()
            .put("desk", f.desk().value())
            .put("sequence", f.sequence())
            .put("rule", f.rule()));
    ArrayNode others = json.putArray("foreign");
    foreign.forEach(f -> others.addObject().put("place", f.place()).put("why", f.why()));
    ObjectNode chains = json.putObject("heads");
    heads.forEach((desk, head) ->
        chains
            .putObject(desk.value())
            .put("sequence", head.sequence())
            .put("hash", head.hash().toString()));
    return json.toString();
  }
}
