package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each service in turn is killed with SIGKILL while 1,000 reports flow; the stack starts it again.
 * Every accepted report is in the projection exactly once, and every chain holds.
 */
@Tag("full")
class ServiceKillIT {

  private static final int REPORTS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> SERVICES =
      List.of("intake", "scoring", "escalation", "notification");

  @Test
  void acceptedReportsSurviveTheDeathOfEachServiceExactlyOnce() throws IOException {
    try (RunningStack stack = RunningStack.start(Map.of())) {
      int accepted = 0;
      for (int victim = 0; victim < SERVICES.size(); victim++) {
        int each = REPORTS / SERVICES.size();
        accepted += each;
        flowWhileKilling(stack, SERVICES.get(victim), victim * each, each);
      }
      int all = accepted;

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(inProjection(stack)).isEqualTo(all));
      JsonNode counts = stack.status().path("reports");
      assertThat(counts.path("accepted").asInt()).isEqualTo(all);
      assertThat(counts.path("conflict").asInt()).isZero();
      assertThat(counts.path("deadLetter").asInt()).isZero();
      assertThat(reportsInCases(stack)).isEqualTo(counts.path("inCases").asInt());
      assertThat(AuditTopic.faults(stack)).isEmpty();
      for (String service : SERVICES) {
        assertThat(part(stack, service).path("restarts").asInt()).as(service).isPositive();
      }
    }
  }

  /** Half of the reports, the kill, the other half; the client retries what was not accepted. */
  private static void flowWhileKilling(RunningStack stack, String victim, int from, int count)
      throws IOException {
    Path first = reports(stack, from, count / 2);
    Path second = reports(stack, from + count / 2, count - count / 2);
    Thread flow =
        Thread.ofVirtual().start(() -> stack.siaga("submit", first.toString()).expectSuccess());
    long pid = part(stack, victim).path("pid").asLong();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    join(flow);
    stack.siaga("submit", second.toString()).expectSuccess();
    await().atMost(PATIENCE).until(() -> ready(stack, victim, pid));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while reports flow", e);
    }
  }

  private static boolean ready(RunningStack stack, String service, long killed) {
    JsonNode part = part(stack, service);
    return part.path("state").asString("").equals("READY") && part.path("pid").asLong() != killed;
  }

  private static JsonNode part(RunningStack stack, String name) {
    for (JsonNode part : stack.status().path("parts")) {
      if (part.path("name").asString().equals(name)) {
        return part;
      }
    }
    throw new AssertionError("status names no part " + name);
  }

  private static int inProjection(RunningStack stack) {
    JsonNode counts = stack.status().path("reports");
    return counts.path("inCases").asInt() + counts.path("nihil").asInt();
  }

  /** Sum of the report counts of the owners' cases, read page by page as a person would. */
  private static int reportsInCases(RunningStack stack) {
    Api api = new Api(stack);
    Set<String> seen = new HashSet<>();
    int reports = 0;
    String cursor = "";
    do {
      JsonNode page = api.get("/v1/cases?tier=KABUPATEN&limit=200" + cursor).json();
      for (JsonNode item : page.path("cases")) {
        assertThat(seen.add(item.path("caseId").asString())).isTrue();
        reports += item.path("reportCount").asInt();
      }
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return reports;
  }

  private static Path reports(RunningStack stack, int from, int count) throws IOException {
    Random random = new Random(from);
    List<String> texts =
        List.of(
            "Massa saling lempar batu di depan kantor camat, tiga orang luka ringan, nomor ",
            "Surat suara kurang di gudang PPK menurut petugas, catatan nomor ",
            "Baliho paslon dirobek orang tak dikenal, laporan nomor ",
            "Situasi aman terkendali, tidak ada kejadian menonjol, laporan nomor ");
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      String text = texts.get(random.nextInt(texts.size())) + i + ".";
      String region = "%02d.0%d".formatted(11 + random.nextInt(9), 1 + random.nextInt(4));
      Map<String, String> report = Map.of("id", "kill-" + i, "region", region, "text", text);
      lines.append(JsonMapper.shared().writeValueAsString(report)).append('\n');
    }
    return Files.writeString(Files.createTempFile(stack.data(), "reports", ".jsonl"), lines);
  }
}
