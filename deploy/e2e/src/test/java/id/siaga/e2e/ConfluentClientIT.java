package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stock consumer for Confluent's registry reads our topics, given nothing but its URL. */
@ExtendWith(SharedStack.class)
class ConfluentClientIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void stockConsumerDecodesScoredReportsAndNationalCases(RunningStack stack) {
    Api api = new Api(stack);
    String text =
        "Ditemukan bom rakitan di kantor KPU Lebong, tiga petugas tewas, rekapitulasi dihentikan.";
    String reportId = api.submitted("17.07", "confluent-1", text);
    api.escalatedCaseOf(reportId, PATIENCE);

    JsonNode scored = decode(stack, Topic.SCORED);
    JsonNode nasional = decode(stack, Topic.ESCALATIONS_NASIONAL);

    assertThat(scored.path("value").path("report").path("reportId").asString()).isNotEmpty();
    assertThat(scored.path("value").path("classification").path("evidence").isArray()).isTrue();
    assertThat(nasional.path("key").asString()).isEqualTo("ID");
    assertThat(nasional.path("value").path("tier").asString()).isEqualTo("NASIONAL");
    assertThat(nasional.path("value").path("severity").asString()).isEqualTo("KRITIS");
  }

  private static JsonNode decode(RunningStack stack, Topic topic) {
    Path client = stack.home().resolve("deploy/e2e/confluent-client");
    if (!Files.isDirectory(client.resolve("node_modules"))) {
      stack
          .run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), client)
          .expectSuccess();
    }
    String line =
        stack
            .run(
                List.of(
                    "node",
                    "decode.mjs",
                    stack.bootstrapServers(),
                    stack.registry().toString(),
                    topic.wireName(),
                    "1"),
                client)
            .expectSuccess();
    return JsonMapper.shared().readTree(line);
  }
}
