package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyDiffTest {

  /** Nobody listens there. */
  private static final String NOWHERE = "127.0.0.1:1";

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsLooserPolicyWithoutAStack() throws IOException {
    Path looser = changed("acknowledge-within: 30m", "acknowledge-within: 2h");

    assertThat(diff("awal-2", looser.toString())).isZero();

    assertThat(out.toString())
        .contains("B is looser than A")
        .contains("  looser    TINGGI in all topics: acknowledge at PROVINSI 30m → 2h")
        .doesNotContain("replayed");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void policyIsNoDifferentFromItself() {
    assertThat(diff("awal-2", "awal-2", "--static")).isZero();

    assertThat(out.toString()).contains("B is no different from A");
  }

  @Test
  void showsAsManyLinesAsAreAskedFor() throws IOException {
    Path looser = changed("acknowledge-within: 30m", "acknowledge-within: 2h");

    assertThat(diff("awal-2", looser.toString(), "--show", "1")).isZero();

    assertThat(out.toString().lines().filter(line -> line.startsWith("  looser"))).hasSize(1);
    assertThat(out.toString()).contains("and 2 more");
  }

  @Test
  void tellsProgramsTheSame() throws IOException {
    Path stricter = changed("resolve-within: 24h", "resolve-within: 12h");

    assertThat(diff("awal-2", stricter.toString(), "--json")).isZero();

    JsonNode comparison = JsonMapper.shared().readTree(out.toString()).path("comparison");
    assertThat(comparison.path("looser").asBoolean()).isFalse();
    assertThat(comparison.path("stricter").asBoolean()).isTrue();
    JsonNode finding = comparison.path("findings").get(0);
    assertThat(finding.path("change").asString()).isEqualTo("resolve 1d → 12h");
    assertThat(finding.path("severities").get(0).asString()).isEqualTo("TINGGI");
  }

  @Test
  void tellsFromHowManyVoicesOn() throws IOException {
    Path looser = changed("agencies: 3}", "agencies: 4}");

    assertThat(diff("awal-2", looser.toString())).isZero();
    assertThat(out.toString())
        .contains("  looser    SEDANG in 15 topics, 3 agencies: no longer at once to PROVINSI");
    out.getBuffer().setLength(0);
    assertThat(diff("awal-2", looser.toString(), "--json")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    JsonNode voices = json.path("comparison").path("findings").get(0).path("voices");
    assertThat(voices.path("agencies").asInt()).isEqualTo(3);
    assertThat(voices.path("kabupaten").asInt()).isOne();
  }

  @Test
  void namesFaultsByLineAndColumn() throws IOException {
    Path faulty = changed("acknowledge-within: 30m", "acknowledge-within: soon");

    assertThat(diff("awal-2", faulty.toString())).isEqualTo(PolicyTool.FAULTY);

    assertThat(err.toString()).containsPattern("b\\.yaml:\\d+:\\d+");
  }

  @Test
  void missingFileIsUnreadable() {
    assertThat(diff("awal-2", "none.yaml")).isEqualTo(PolicyTool.UNREADABLE);

    assertThat(err.toString()).contains("none.yaml can't be read: there is none");
  }

  @ParameterizedTest
  @CsvSource({
    "--static, --since, 7d, --static looks at no history",
    "--from, 2024-11-26T20:00Z, --since=1d, give one of them",
    "--to, 2024-11-26T20:00Z, --static, --to needs --from",
    "--from, 2999-11-26T20:00Z, --json, not in the future",
    "--since, 0d, --json, must be more than 0",
    "--limit, 0, --static, --limit must be in 1..",
    "--show, -1, --static, --show must not be negative"
  })
  void wrongOptionsAreRefused(String option, String value, String another, String rule) {
    assertThat(diff("awal-2", "awal-2", option, value, another)).isEqualTo(2);

    assertThat(err.toString()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({"awal-2, --since=7d", "belum-ada, --static"})
  void saysThatTheStackDoesNotAnswer(String version, String option) {
    assertThat(diff("awal-2", version, option, "--bootstrap-servers", NOWHERE))
        .isEqualTo(PolicyTool.OUT_OF_REACH);

    assertThat(err.toString())
        .contains("the broker at 127.0.0.1:1 does not answer; ./siaga status tells");
  }

  private Path changed(String words, String others) throws IOException {
    Path file = directory.resolve("b.yaml");
    String yaml = PolicyFile.starting().yaml().replace("version: awal-2", "version: dua-2");
    return Files.writeString(file, yaml.replace(words, others));
  }

  private int diff(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return PolicyTool.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
