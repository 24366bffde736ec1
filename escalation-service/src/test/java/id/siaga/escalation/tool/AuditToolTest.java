package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditToolTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final CaseId CASE = CaseId.of("5f0b5a3e-0000-8000-8000-000000000001");
  private static final Instant AT = Instant.parse("2024-11-27T00:00:00.000001Z");

  @TempDir private Path directory;
  private Path export;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void export() throws IOException {
    export = directory.resolve("audit.jsonl");
    AuditEntry opened =
        AuditEntry.after(
            AuditHead.START, LEBONG, AT, step(AuditKind.CASE_OPENED, "kritis", null, null));
    AuditEntry sent =
        AuditEntry.after(
            opened.head(),
            LEBONG,
            AT,
            step(
                AuditKind.CASE_FORWARDED,
                "kritis-serentak→PROVINSI",
                null,
                new AuditStep.Peer(BENGKULU, 1, AuditHead.START)));
    AuditEntry received =
        AuditEntry.after(
            AuditHead.START,
            BENGKULU,
            AT,
            step(
                AuditKind.CASE_RECEIVED,
                "kritis-serentak",
                "budi",
                new AuditStep.Peer(LEBONG, 1, sent.head())));
    Files.write(
        export,
        List.of(opened, sent, received).stream().map(e -> EntryJson.write(e).toString()).toList());
  }

  @Test
  void entryComesBackAsItWas() throws IOException {
    for (String line : Files.readAllLines(export)) {
      assertThat(EntryJson.write(EntryJson.read(line))).hasToString(line);
      AuditEntry entry = EntryJson.read(line);
      assertThat(entry.hash()).isEqualTo(entry.expectedHash());
    }
  }

  @Test
  void intactExportHolds() {
    assertThat(run("verify", "--from-file", export.toString())).isZero();
    assertThat(out).hasToString("3 entries in 2 chains, 0 checkpoints: all hold\n");
  }

  @Test
  void changedLineIsNamedByDeskAndSequence() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    lines.set(1, lines.get(1).replace("PROVINSI", "NASIONAL"));
    Files.write(export, lines);

    assertThat(run("verify", "--from-file", export.toString())).isEqualTo(AuditTool.BROKEN);
    assertThat(out.toString()).startsWith("17.07 #2: hash does not follow from the entry\n");
  }

  @Test
  void lineThatIsNoEntryIsNamedByItsNumber() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    lines.add("{\"desk\":\"17\"}");
    Files.write(export, lines);

    assertThat(run("verify", "--from-file", export.toString())).isEqualTo(AuditTool.BROKEN);
    assertThat(out.toString()).contains("audit.jsonl:4: no entry: field ");
  }

  @Test
  void missingFileIsSaid() {
    StringWriter err = new StringWriter();
    CommandLine tool = AuditTool.commandLine().setErr(new PrintWriter(err));

    assertThat(tool.execute("verify", "--from-file", directory.resolve("none").toString()))
        .isEqualTo(AuditTool.UNREADABLE);
    assertThat(err.toString()).startsWith("siaga audit: ").contains("none");
  }

  @Test
  void caseIsToldInOrderAcrossDesks() {
    assertThat(run("case", CASE.toString(), "--from-file", export.toString())).isZero();
    assertThat(out.toString().lines().map(line -> line.substring(25).strip()))
        .containsExactly(
            "17.07  #1      CASE_OPENED          kasus dibuka: kritis",
            "17.07  #2      CASE_FORWARDED       kasus diteruskan: kritis-serentak→PROVINSI  → 17 (1)",
            "17     #1      CASE_RECEIVED        kasus diterima: kritis-serentak  by budi  ← 17.07 (1)");
  }

  @Test
  void unknownCaseIsSaid() {
    String other = "5f0b5a3e-0000-8000-8000-000000000002";

    assertThat(run("case", other, "--from-file", export.toString())).isEqualTo(AuditTool.BROKEN);
  }

  private int run(String... arguments) {
    return AuditTool.commandLine().setOut(new PrintWriter(out)).execute(arguments);
  }

  private static AuditStep step(
      AuditKind kind, String detail, @Nullable String actor, AuditStep.@Nullable Peer peer) {
    return new AuditStep(kind, "subjek é", CASE, actor, detail, AuditHash.NONE, peer);
  }
}
