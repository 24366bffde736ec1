package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditedWorld;
import id.siaga.escalation.audit.CheckpointKey;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckpointToolTest {

  private static final CheckpointKey KEY = CheckpointKey.generate();

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final AuditedWorld world = new AuditedWorld(3, KEY);
  private Path export = Path.of("");
  private Path keys = Path.of("");
  private Path publicPem = Path.of("");

  @BeforeEach
  void files() throws IOException {
    keys = Files.createDirectory(directory.resolve("keys"));
    publicPem = keys.resolve("siaga.pem");
    KEY.write(directory.resolve("private.pem"), publicPem);
    export = directory.resolve("audit.jsonl");
    world.round(30);
    world.round(30);
    write(entry -> true);
  }

  @Test
  void entriesWithCheckpointsComeBackAsTheyWere() throws IOException {
    assertThat(Files.readAllLines(export).stream().map(EntryJson::read).toList())
        .isEqualTo(world.entries());
  }

  @Test
  void signaturesAreCheckedWithAKeyAndOtherwiseSaidNotToBe() {
    String counted = "%d entries in 8 chains, 6 checkpoints".formatted(world.entries().size());

    assertThat(run("verify", "--public-key", publicPem.toString())).isZero();
    assertThat(out).hasToString(counted + " (signatures checked): all hold\n");
    assertThat(run("verify", "--public-keys", keys.toString())).isZero();
    assertThat(out).hasToString(counted + " (signatures checked): all hold\n");
    assertThat(run("verify")).isZero();
    assertThat(out)
        .hasToString(counted + " (signatures not checked: no public key given): all hold\n");
  }

  @Test
  void verdictAsJsonSaysWhatWasChecked() {
    assertThat(run("verify", "--json", "--public-keys", keys.toString())).isZero();
    JsonNode verdict = JsonMapper.shared().readTree(out.toString());

    assertThat(verdict.path("holds").asBoolean()).isTrue();
    assertThat(verdict.path("desks").asInt()).isEqualTo(8);
    assertThat(verdict.path("checkpoints").asInt()).isEqualTo(6);
    assertThat(verdict.path("signaturesChecked").asBoolean()).isTrue();
    assertThat(verdict.path("heads").propertyNames()).contains("17.07", "17", "ID");
  }

  @Test
  void keyOfSomebodyElseIsAFaultAtEveryCheckpoint() {
    Path other = directory.resolve("other.pem");
    CheckpointKey.generate().publicKey().write(other);

    assertThat(run("verify", "--public-key", other.toString())).isEqualTo(AuditTool.BROKEN);
    assertThat(out.toString())
        .contains("ID #3: signed with key " + KEY.keyId() + ", which is none of those given\n")
        .endsWith(" 6 checkpoints (signatures checked): 6 do not hold\n");
  }

  @Test
  void fileThatIsNoPublicKeyIsSaid() {
    Path secret = directory.resolve("private.pem");

    assertThat(run("verify", "--public-key", secret.toString())).isEqualTo(AuditTool.UNREADABLE);
    assertThat(err.toString()).contains("private.pem holds a PRIVATE KEY, no PUBLIC KEY");
    assertThat(run("verify", "--public-keys", directory.resolve("none").toString()))
        .isEqualTo(AuditTool.UNREADABLE);
  }

  @Test
  void whatAnOfficePrintedFindsARolledBackNation() throws IOException {
    AuditEntry national = world.lastCheckpoint(DeskCode.NASIONAL);
    assertThat(run("checkpoints", "--desk", "ID", "--json")).isZero();
    JsonNode printed = JsonMapper.shared().readTree(out.toString().lines().toList().getLast());
    String hash = printed.path("hash").asString();
    String name = "ID:" + printed.path("sequence").asLong() + ":" + hash;
    assertThat(printed.path("sequence").asLong()).isEqualTo(national.sequence());
    assertThat(run("verify", "--checkpoint", hash, "--checkpoint", name)).isZero();

    write(e -> !e.desk().equals(DeskCode.NASIONAL) || e.sequence() < national.sequence());
    assertThat(run("verify", "--checkpoint", hash, "--checkpoint", name))
        .isEqualTo(AuditTool.BROKEN);
    assertThat(out.toString())
        .contains("ID #" + national.sequence() + ": has no checkpoint with the hash that is on")
        .contains("no checkpoint has the hash " + hash)
        .contains(": 2 do not hold");
  }

  @Test
  void checkpointThatIsNoneIsAWrongOption() {
    assertThat(run("verify", "--checkpoint", "ID:7")).isEqualTo(2);
    assertThat(err.toString()).contains("--checkpoint: a checkpoint is named by");
    assertThat(run("checkpoints", "--desk", "Lebong")).isEqualTo(2);
  }

  @Test
  void checkpointsAreListedByDeskAndNumber() {
    assertThat(run("checkpoints")).isZero();
    assertThat(out.toString().lines().map(line -> line.substring(25, 50).strip()))
        .containsExactly(
            "17          1    3 leaves",
            "17          2    3 leaves",
            "18          1    2 leaves",
            "18          2    2 leaves",
            "ID          1    2 leaves",
            "ID          2    2 leaves");
    assertThat(run("checkpoints", "--desk", "18")).isZero();
    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.contains("  18:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"leaves\":[ | \"leafs\":[ | field leaves must be a list",
        "\"number\":2 | \"number\":0 | number must be at least 1, was 0",
        "\"signature\":\" | \"signature\":\"00 | signature must have 64 bytes, not 65",
        "\"root\":\" | \"root\":\"0 | field root: ",
      })
  void malformedCheckpointIsNamedByItsLine(String part, String by, String why) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    lines.set(lines.size() - 1, lines.getLast().replace(part, by));
    Files.write(export, lines);

    assertThat(run("verify")).isEqualTo(AuditTool.BROKEN);
    assertThat(out.toString()).contains("audit.jsonl:" + lines.size() + ": no entry: " + why);
  }

  private void write(Predicate<AuditEntry> kept) throws IOException {
    Files.write(
        export,
        world.entries().stream().filter(kept).map(e -> EntryJson.write(e).toString()).toList());
  }

  private int run(String command, String... options) {
    out.getBuffer().setLength(0);
    return AuditTool.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(
                    Stream.of(command, "--from-file", export.toString()), Arrays.stream(options))
                .toArray(String[]::new));
  }
}
