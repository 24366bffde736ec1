package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.audit.PaperCheckpoint;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every entry and checkpoint of every chain, and that they interlock.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private AuditSource source = new AuditSource();

  @Mixin private PublicKeys keys = new PublicKeys();

  @Option(
      names = "--checkpoint",
      paramLabel = "[DESK:SEQUENCE:]HASH",
      description = "a checkpoint on paper, which must be there; may be given again")
  private List<String> onPaper = new ArrayList<>();

  @Option(names = "--json", description = "one JSON object, with the head of every chain")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ChainVerifier verifier = new ChainVerifier(keys.read(), papers());
    List<AuditLog.Foreign> foreign = new ArrayList<>();
    source.read(verifier::accept, foreign::add);
    List<ChainVerifier.Fault> faults = verifier.faults();
    boolean holds = faults.isEmpty() && foreign.isEmpty() && verifier.missing().isEmpty();
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(json(verifier, holds, faults, foreign));
    } else {
      print(out, verifier, faults, foreign);
    }
    out.flush();
    return holds ? 0 : AuditTool.BROKEN;
  }

  private List<PaperCheckpoint> papers() {
    try {
      return onPaper.stream().map(PaperCheckpoint::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--checkpoint: " + e.getMessage(), e);
    }
  }

  private static void print(
      PrintWriter out,
      ChainVerifier verifier,
      List<ChainVerifier.Fault> faults,
      List<AuditLog.Foreign> foreign) {
    faults.forEach(f -> out.println(f.desk() + " #" + f.sequence() + ": " + f.rule()));
    foreign.forEach(f -> out.println(f.place() + ": no entry: " + f.why()));
    verifier.missing().forEach(hash -> out.println("no checkpoint has the hash " + hash));
    int broken = faults.size() + foreign.size() + verifier.missing().size();
    out.printf(
        "%,d entries in %,d chains, %,d checkpoints%s: %s%n",
        verifier.entries(),
        verifier.heads().size(),
        verifier.checkpoints(),
        signatures(verifier),
        broken == 0 ? "all hold" : broken + " do not hold");
  }

  private static String signatures(ChainVerifier verifier) {
    if (verifier.checkpoints() == 0) {
      return "";
    }
    return verifier.signaturesChecked()
        ? " (signatures checked)"
        : " (signatures not checked: no public key given)";
  }

  private static String json(
      ChainVerifier verifier,
      boolean holds,
      List<ChainVerifier.Fault> faults,
      List<AuditLog.Foreign> foreign) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("holds", holds);
    json.put("entries", verifier.entries());
    json.put("desks", verifier.heads().size());
    json.put("checkpoints", verifier.checkpoints());
    json.put("signaturesChecked", verifier.signaturesChecked());
    ArrayNode broken = json.putArray("faults");
    faults.forEach(f ->
        broken
            .addObject()
            .put("desk", f.desk().value())
            .put("sequence", f.sequence())
            .put("rule", f.rule()));
    ArrayNode others = json.putArray("foreign");
    foreign.forEach(f -> others.addObject().put("place", f.place()).put("why", f.why()));
    ArrayNode missing = json.putArray("missingCheckpoints");
    verifier.missing().stream().map(AuditHash::toString).forEach(missing::add);
    ObjectNode chains = json.putObject("heads");
    Map<DeskCode, AuditHead> heads = new TreeMap<>(verifier.heads());
    heads.forEach((desk, head) ->
        chains
            .putObject(desk.value())
            .put("sequence", head.sequence())
            .put("hash", head.hash().toString()));
    return json.toString();
  }
}
