package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Referrals, moves of cases, rosters, and what is told to a phone group. */
class OthersCommandTest {

  private static final String COMMANDS = "/v1/cases/" + ConsoleStub.CASE + "/commands";
  private static final String SHIFTS =
      "[{'start':'2024-11-27T07:00:00+07:00','end':'2024-11-27T19:00:00+07:00',"
          + "'officer':'rina','deputy':'budi'},"
          + "{'start':'2024-11-27T19:00:00+07:00','end':'2024-11-28T07:00:00+07:00',"
          + "'officer':'sari'}]";

  private final ConsoleStub console = stub();

  private static ConsoleStub stub() {
    try {
      return new ConsoleStub();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void answersTheOnlyOpenReferral() {
    console
        .holding(
            ConsoleStub.copy(
                "17.07",
                ",'referrals':[{'referralId':'f1','status':'ANSWERED'},"
                    + "{'referralId':'f2','status':'OVERDUE'}]"))
        .on(COMMANDS, 202, "{}");

    console.run(
        "answer", ConsoleStub.CASE, "--outcome", "handled", "--because", "sudah", "--no-wait");

    assertThat(console.command().path("referenceId").asString()).isEqualTo("f2");
    assertThat(console.command().path("outcome").asString()).isEqualTo("HANDLED");
  }

  @Test
  void asksWhichOfSeveralReferralsIsAnswered() {
    console.holding(
        ConsoleStub.copy(
            "17.07",
            ",'referrals':[{'referralId':'f1','status':'OPEN'},"
                + "{'referralId':'f2','status':'OPEN'}]"));

    ConsoleStub.Run run =
        console.run("answer", ConsoleStub.CASE, "--outcome", "handled", "--because", "sudah");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name one with REFERRAL: f1, f2");
  }

  @Test
  void knowsReferralsAndReportsByTheirBeginnings() {
    console
        .holding(
            ConsoleStub.copy(
                "17.07",
                ",'reports':[{'reportId':'aa11'},{'reportId':'aa22'},{'reportId':'bb33'}]"))
        .on(COMMANDS, 202, "{}");

    ConsoleStub.Run unclear = console.run("split", ConsoleStub.CASE, "aa", "--because", "x");
    assertThat(unclear.exitCode()).isEqualTo(2);
    assertThat(unclear.err()).contains("more than one begins with aa: aa11, aa22");

    console.run("split", ConsoleStub.CASE, "aa2", "bb", "--because", "x", "--no-wait");
    assertThat(console.command().path("reportIds").toString()).isEqualTo("[\"aa22\",\"bb33\"]");
  }

  @Test
  void transfersAsASupervisor() {
    console.holding(ConsoleStub.copy("17.07", "")).on(COMMANDS, 202, "{}");

    console.run("transfer", ConsoleStub.CASE, "17.08", "--because", "salah wilayah", "--no-wait");

    assertThat(console.askedBy()).startsWith("supervisor:");
    assertThat(console.command().path("reason").asString()).isEqualTo("salah wilayah");
  }

  @Test
  void tellsACaseAsItIsToldToAPhoneGroup() {
    console
        .holding(ConsoleStub.copy("17.07", ""))
        .saying("/v1/cases/" + ConsoleStub.CASE + "/message", "SIAGA · TINGGI\nKasus 3f2a\n");

    ConsoleStub.Run run = console.run("case", "3f2a9b", "--message", "--desk", "17");

    assertThat(run.out()).isEqualTo("SIAGA · TINGGI\nKasus 3f2a\n");
    assertThat(console.asked().getLast()).endsWith("/message?desk=17");
    assertThat(console.run("case", ConsoleStub.CASE, "--message", "--json").out())
        .isEqualTo("{\"message\":\"SIAGA · TINGGI\\nKasus 3f2a\\n\"}\n");
    assertThat(console.asked().getLast()).endsWith("/message");
    assertThat(console.run("case", ConsoleStub.OTHER, "--message").exitCode()).isEqualTo(1);
  }

  @Test
  void setsARosterFromYaml(@TempDir Path directory) throws IOException {
    assertSets(
        Files.writeString(
            directory.resolve("roster.yaml"),
            """
            shifts:
              - start: 2024-11-27T07:00:00+07:00
                end: 2024-11-27T19:00:00+07:00
                officer: rina
                deputy: budi
              - {start: "2024-11-27T19:00:00+07:00", end: "2024-11-28T07:00:00+07:00", officer: sari, deputy: }
            """));
  }

  @Test
  void setsARosterFromCsv(@TempDir Path directory) throws IOException {
    assertSets(
        Files.writeString(
            directory.resolve("roster.csv"),
            """
            \uFEFFstart,end,officer,deputy
            2024-11-27T07:00:00+07:00,2024-11-27T19:00:00+07:00,rina,budi
            2024-11-27T19:00:00+07:00, 2024-11-28T07:00:00+07:00,sari,
            """));
  }

  private void assertSets(Path file) {
    console
        .on("/v1/desks/17.07/roster", 202, "{'commandId':'c1','shifts':2}")
        .on("/v1/commands/c1", 200, "{'outcome':'ACCEPTED'}");

    ConsoleStub.Run run =
        console.run("roster", "17.07", "--file", file.toString(), "--as", "kepala", "--id", "c1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("roster: accepted by desk 17.07 (id c1)\n");
    JsonNode body = console.command();
    assertThat(body.path("shifts"))
        .isEqualTo(JsonMapper.shared().readTree(SHIFTS.replace('\'', '"')));
    assertThat(console.askedBy()).isEqualTo("supervisor:kepala");
    assertThat(body.has("reason")).isFalse();
  }

  @Test
  void refusesAFileThatIsNoRoster(@TempDir Path directory) throws IOException {
    for (String content : new String[] {"teks", "a: 1", "- 1", "- {start: {a: 1}}", "[", ""}) {
      Path file = Files.writeString(directory.resolve("roster.yaml"), content);

      ConsoleStub.Run run = console.run("roster", "17.07", "--file", file.toString());

      assertThat(run.exitCode()).as(content).isEqualTo(2);
      assertThat(run.err()).as(content).contains("roster.yaml");
    }
    assertThat(console.run("roster", "17.07", "--file", "none.csv").exitCode()).isEqualTo(2);
    assertThat(console.run("roster", "17.07").exitCode()).isEqualTo(2);
    assertThat(console.commanded()).isFalse();
  }

  @Test
  void tellsWhatIsWrongWithARoster(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("roster.yaml"), "[]");
    console.on(
        "/v1/desks/17.07/roster",
        422,
        "{'title':'t','violations':[{'field':'shifts[1].start','message':'begins too early'}]}");

    ConsoleStub.Run run = console.run("roster", "17.07", "--file", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("roster: t: shifts[1].start begins too early\n");
  }
}
