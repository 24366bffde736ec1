package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desks did can be verified without them: by the client, and by other code than ours. */
@ExtendWith(SharedStack.class)
class AuditIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void exportHoldsForTwoVerifiersAndATamperedOneForNeither(RunningStack stack) throws IOException {
    String caseId = escalated(stack);
    JsonNode verified =
        JsonMapper.shared().readTree(stack.siaga("audit", "verify", "--json").expectSuccess());
    assertThat(verified.path("holds").asBoolean()).isTrue();
    assertThat(verified.path("heads").path("ID").path("sequence").asLong()).isPositive();

    await()
        .atMost(PATIENCE)
        .until(() -> !stack.siaga("audit", "checkpoints", "--desk", "ID").out().isBlank());

    Path export = stack.data().resolve("audit.jsonl");
    stack.siaga("audit", "export", export.toString()).expectSuccess();
    List<String> lines = Files.readAllLines(export);
    assertThat(stack.siaga("audit", "verify", "--from-file", export.toString()).expectSuccess())
        .contains("all hold");
    String key = stack.data().resolve("keys/audit/local.pem").toString();
    assertThat(independent(stack, export, "--public-key", key).expectSuccess())
        .contains(lines.size() + " entries")
        .contains("signatures checked")
        .contains("all hold");

    JsonNode changed = JsonMapper.shared().readTree(lines.getFirst());
    List<String> tampered = new ArrayList<>(lines);
    tampered.set(0, lines.getFirst().replace("\"detail\":\"", "\"detail\":\"x"));
    Path forged = Files.write(stack.data().resolve("forged.jsonl"), tampered);
    String named = changed.path("desk").asString() + " #" + changed.path("sequence").asLong();
    RunningStack.Answer ours = stack.siaga("audit", "verify", "--from-file", forged.toString());
    assertThat(ours.exitCode()).isEqualTo(1);
    assertThat(ours.out()).startsWith(named + ": hash does not follow from the entry");
    RunningStack.Answer theirs = independent(stack, forged);
    assertThat(theirs.exitCode()).isEqualTo(1);
    assertThat(theirs.out()).startsWith(named + ": hash does not follow from the entry");

    // A checkpoint that somebody holds on paper and that no chain has.
    String lost = "ID:1:" + "00".repeat(32);
    String missing = "ID #1: has no checkpoint with the hash that is on paper, ";
    RunningStack.Answer oursOnPaper =
        stack.siaga("audit", "verify", "--from-file", export.toString(), "--checkpoint", lost);
    assertThat(oursOnPaper.exitCode()).isEqualTo(1);
    assertThat(oursOnPaper.out()).startsWith(missing);
    RunningStack.Answer theirsOnPaper = independent(stack, export, "--checkpoint", lost);
    assertThat(theirsOnPaper.exitCode()).isEqualTo(1);
    assertThat(theirsOnPaper.out()).startsWith(missing);
    for (String line :
        stack.siaga("audit", "checkpoints", "--json").expectSuccess().lines().toList()) {
      String hash = JsonMapper.shared().readTree(line).path("hash").asString();
      // Those signed since the export are not in it.
      if (lines.stream().anyMatch(entry -> entry.contains(hash))) {
        stack
            .siaga("audit", "verify", "--from-file", export.toString(), "--checkpoint", hash)
            .expectSuccess();
        independent(stack, export, "--checkpoint", hash).expectSuccess();
      }
    }

    List<String> desks =
        stack
            .siaga("audit", "case", caseId, "--json")
            .expectSuccess()
            .lines()
            .map(line -> JsonMapper.shared().readTree(line).path("desk").asString())
            .toList();
    assertThat(desks).startsWith("17.07").contains("17", "ID");
  }

  private static RunningStack.Answer independent(
      RunningStack stack, Path export, String... options) {
    Path verifier = stack.home().resolve("deploy/e2e/audit-verifier");
    List<String> command = new ArrayList<>(List.of("node", "verify.mjs", export.toString()));
    command.addAll(List.of(options));
    return stack.run(command, verifier);
  }

  /** A case that has gone to all three tiers. */
  private static String escalated(RunningStack stack) {
    Api api = new Api(stack);
    String text = "Bom meledak di gudang KPU Lebong, dua petugas tewas dan logistik terbakar.";
    return api.escalatedCaseOf(api.submitted("17.07", "audit-1", text), PATIENCE);
  }
}
