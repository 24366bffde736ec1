package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people order from the command line reaches every desk it concerns, or is refused. */
@ExtendWith(SharedStack.class)
class DeskOrdersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OWNER = "16.01";

  @Test
  void directiveComesDownAndIsClosedAndTwoPeopleLowerTheClass(RunningStack stack) {
    Api api = new Api(stack);
    String caseId = api.escalatedCaseOf(api.submitted(OWNER, "orders-1", BOMB), PATIENCE);

    stack.siaga("ack", caseId, "--desk", OWNER, "--as", "Rina").expectSuccess();
    RunningStack.Answer again = stack.siaga("ack", caseId, "--desk", OWNER, "--as", "Rina");
    assertThat(again.exitCode()).isEqualTo(1);
    stack
        .siaga(
            "directive",
            caseId,
            "--desk",
            "ID",
            "--to",
            OWNER,
            "--for",
            "10m",
            "--id",
            "orders-d1",
            "--as",
            "Pusat",
            "--reason",
            "Periksa gudang.")
        .expectSuccess();
    await()
        .atMost(PATIENCE)
        .until(() -> copy(api, caseId, OWNER).path("directives").toString().contains("orders-d1"));
    stack
        .siaga(
            "directive-done",
            caseId,
            "--desk",
            OWNER,
            "--directive",
            "orders-d1",
            "--as",
            "Rina",
            "--reason",
            "Sudah diperiksa.")
        .expectSuccess();
    await()
        .atMost(PATIENCE)
        .until(() -> copy(api, caseId, "ID").path("directives").toString().contains("DONE"));

    stack
        .siaga(
            "override",
            caseId,
            "--desk",
            OWNER,
            "--category",
            "ANCAMAN",
            "--topic",
            "KEAMANAN",
            "--severity",
            "SEDANG",
            "--id",
            "orders-p1",
            "--as",
            "Rina",
            "--reason",
            "Bukan bom.")
        .expectSuccess();
    RunningStack.Answer alone =
        stack.siaga("confirm", caseId, "--desk", OWNER, "--proposal", "orders-p1", "--as", "Rina");
    assertThat(alone.exitCode()).isEqualTo(1);
    assertThat(copy(api, caseId, OWNER).path("severity").asString()).isEqualTo("KRITIS");
    stack
        .siaga("confirm", caseId, "--desk", OWNER, "--proposal", "orders-p1", "--as", "Budi")
        .expectSuccess();
    for (String desk : List.of(OWNER, "16", "ID")) {
      await()
          .atMost(PATIENCE)
          .until(() -> copy(api, caseId, desk).path("severity").asString().equals("SEDANG"));
    }
    assertThat(copy(api, caseId, "16").path("status").asString())
        .as("lowered below, still due above")
        .isEqualTo("NEW");
  }

  @Test
  void activatedPolicyHoldsForCasesFromThenOnAtThatDesk(RunningStack stack) throws IOException {
    Api api = new Api(stack);
    String before = api.escalatedCaseOf(api.submitted("16.02", "orders-2", BOMB), PATIENCE);
    String text = stack.siaga("policy", "show").expectSuccess();
    Path policy = stack.data().resolve("uji.yaml");
    Files.writeString(policy, text.replace("version: awal-2", "version: uji-e2e"));
    stack.siaga("policy", "check", policy.toString()).expectSuccess();
    stack
        .siaga(
            "policy",
            "activate",
            policy.toString(),
            "--desk",
            "16.02",
            "--as",
            "Sari",
            "--reason",
            "Uji.")
        .expectSuccess();
    await()
        .atMost(PATIENCE)
        .until(() ->
            AuditTopic.entries(stack).stream()
                .anyMatch(entry -> entry.step().detail().equals("activate-policy-uji-e2e")));

    String after = api.escalatedCaseOf(api.submitted("16.02", "orders-3", ARSON), PATIENCE);

    assertThat(policyOf(copy(api, before, "16.02"))).isEqualTo("awal-2");
    assertThat(policyOf(copy(api, after, "16.02"))).isEqualTo("uji-e2e");
    assertThat(AuditTopic.faults(stack)).isEmpty();
  }

  private static final String BOMB =
      "Bom meledak di gudang KPU, dua petugas tewas dan logistik terbakar.";
  private static final String ARSON =
      "Kantor KPU dibakar massa bersenjata, tiga orang tewas, rekapitulasi berhenti.";

  private static String policyOf(JsonNode copy) {
    return copy.path("reasons").path(0).path("policyVersion").asString();
  }

  private static JsonNode copy(Api api, String caseId, String desk) {
    for (JsonNode copy : api.get("/v1/cases/" + caseId).json().path("copies")) {
      if (copy.path("desk").asString().equals(desk)) {
        return copy;
      }
    }
    return JsonMapper.shared().createObjectNode();
  }
}
