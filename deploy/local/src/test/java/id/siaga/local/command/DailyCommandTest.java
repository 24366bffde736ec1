package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily reports from the command line. */
class DailyCommandTest {

  private static final String REPORTS = "/v1/desks/17.07/daily-reports";

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
  void listsADesksReports() {
    console.on(
        REPORTS,
        200,
        "{'reports':[{'period':'2024-11-27T12','state':'RECEIVED','late':true,'number':'300/2',"
            + "'revision':1,'sentAt':'2024-11-27T08:00:00Z'},"
            + "{'period':'2024-11-26T16','state':'MISSING','due':'2024-11-26T11:00:00Z'}]}");

    ConsoleStub.Run run = console.run("daily", "17.07");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("2024-11-27T12 RECEIVED late  300/2 rev 1")
        .contains("2024-11-26T16 MISSING")
        .contains("due 2024-11-26T11:00:00Z");
  }

  @Test
  void writesTheLatestReportIntoAFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("laporan.html");
    console.saying(REPORTS + "/latest?as=html", "<html>");

    assertThat(console.run("daily", "17.07", "--html", file.toString()).exitCode()).isZero();
    assertThat(file).hasContent("<html>");
  }

  @Test
  void writesNoFileWhereThereIsNoReport(@TempDir Path directory) {
    Path file = directory.resolve("laporan.pdf");

    assertThat(console.run("daily", "17.07", "--pdf", file.toString()).exitCode()).isEqualTo(1);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void sendsAndWaitsForTheDesk() {
    console
        .on(REPORTS + "/2024-11-27T12", 202, "{}")
        .on("/v1/commands/r1", 200, "{'outcome':'ACCEPTED'}");

    ConsoleStub.Run run =
        console.run(
            "daily",
            "send",
            "17.07",
            "--number",
            "300/2",
            "--as",
            "rina",
            "--id",
            "r1",
            "--period",
            "2024-11-27T12");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(console.command().path("number").asString("")).isEqualTo("300/2");
    assertThat(console.askedBy()).isEqualTo("supervisor:rina");
  }

  @Test
  void namesWhoIsAwaited() {
    console.on(
        "/v1/daily-reports/overview",
        200,
        "{'nation':[],'provinces':[{'desk':'17','name':'BENGKULU','reports':[{'state':'DUE'}],"
            + "'counts':{'MISSING':1,'RECEIVED':9},'awaited':[{'desk':'17.07',"
            + "'name':'KABUPATEN LEBONG','period':'2024-11-27T12','state':'MISSING'}]}]}");

    ConsoleStub.Run run = console.run("daily", "overview");

    assertThat(run.out())
        .contains("17  BENGKULU", "DUE", "MISSING 1, RECEIVED 9")
        .contains("MISSING 17.07 KABUPATEN LEBONG (2024-11-27T12)");
  }

  @Test
  void saysThatNoReportEndsThen() throws IOException {
    console.on(
        "/v1/daily-reports/overview",
        200,
        "{'nation':[],'provinces':[{'desk':'17','name':'BENGKULU','reports':[],'counts':{},"
            + "'awaited':[]}]}");

    assertThat(console.run("daily", "overview").out())
        .isEqualTo("no report of the nation ends then: name another day with --period\n");
  }

  @Test
  void asksWhose() {
    assertThat(console.run("daily").exitCode()).isEqualTo(2);
  }
}
