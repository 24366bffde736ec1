package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivateCommandTest {

  private static final String PATH = "/v1/models/activations";
  private static final String TAKEN =
      "{'activationId':'a1','version':'model-3f9a2c1b','sha256':'ab12',"
          + "'effectiveFrom':'2024-11-27T07:00:00Z'}";

  @TempDir private Path directory = Path.of("");
  private final ConsoleStub console = stub();

  private static ConsoleStub stub() {
    try {
      return new ConsoleStub();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void accepts() {
    console
        .on(PATH, 202, TAKEN)
        .on("/v1/commands/a1", 200, "{'commandId':'a1','desk':'ID','outcome':'ACCEPTED'}");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void sendsTheFileUnderTheVersionOfItsFirstLine() throws IOException {
    byte[] content = "siaga-model model-3f9a2c1b\n\0\1é".getBytes(StandardCharsets.UTF_8);

    ConsoleStub.Run run =
        console.run(
            "activate",
            file(content),
            "--reason",
            "lebih teliti",
            "--effective-from",
            "2024-11-27T14:00:00+07:00",
            "--as",
            "rina",
            "--id",
            "a1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            model-3f9a2c1b, sha256 ab12, applies from 2024-11-27T07:00:00Z (id a1)
            desk ID: accepted
            """);
    assertThat(console.asked().getFirst())
        .isEqualTo(
            PATH
                + "?commandId=a1&version=model-3f9a2c1b"
                + "&effectiveFrom=2024-11-27T14%3A00%3A00%2B07%3A00&reason=lebih%20teliti");
    assertThat(console.askedBy()).isEqualTo("supervisor:rina");
    assertThat(console.asked().getLast()).isEqualTo("/v1/commands/a1?desk=ID&wait=5000ms");
    assertThat(console.bytes()).isEqualTo(content);
  }

  @Test
  void sendsNothingButTheVersionWhereThereIsNoFile() {
    ConsoleStub.Run run =
        console.run(
            "activate", "rules-1", "--reason", "r", "--previous", "m-1", "--id", "a1", "--no-wait");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(console.asked()).hasSize(1);
    assertThat(console.asked().getFirst()).contains("version=rules-1", "previousVersion=m-1");
    assertThat(console.bytes()).isEmpty();
  }

  @Test
  void printsBothAnswersAsOneObject() {
    ConsoleStub.Run run =
        console.run("activate", "rules-1", "--reason", "r", "--id", "a1", "--json");

    JsonNode printed = JsonMapper.shared().readTree(run.out());
    assertThat(printed.path("version").asString()).isEqualTo("model-3f9a2c1b");
    assertThat(printed.path("answer").path("outcome").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void tellsARefusalAndAnAnswerThatIsMissing() {
    console.on(
        "/v1/commands/a1", 200, "{'outcome':'REFUSED','refusalText':'The role is not known.'}");
    ConsoleStub.Run refused = console.run("activate", "rules-1", "--reason", "r", "--id", "a1");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).endsWith("desk ID: refused: The role is not known.\n");

    console.on("/v1/commands/a1", 404, "{'title':'undecided'}");
    ConsoleStub.Run missing = console.run("activate", "rules-1", "--reason", "r", "--id", "a1");
    assertThat(missing.exitCode()).isEqualTo(4);
    assertThat(missing.out()).endsWith("desk ID has not answered yet\n");
  }

  @Test
  void tellsWhichFieldBrokeARule() {
    console.on(
        PATH,
        422,
        "{'title':'breaks rules','violations':[{'field':'reason','message':'may not'}]}");

    ConsoleStub.Run run = console.run("activate", "rules-1", "--reason", "r");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("activate: breaks rules: reason may not\n");
  }

  @Test
  void sendsNoFileThatIsNoModel() throws IOException {
    List<String> beginnings =
        List.of(
            "",
            "siaga-model model-1",
            "siaga-model a b\n",
            "siaga-model " + "m".repeat(65) + "\n",
            "siaga-model model-1\n" + "x".repeat(4 << 20));
    for (String content : beginnings) {
      ConsoleStub.Run run =
          console.run("activate", file(content.getBytes(StandardCharsets.UTF_8)), "--reason", "r");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("model.bin");
    }
    assertThat(console.run("activate", "no/such.bin", "--reason", "r").exitCode()).isEqualTo(2);
    assertThat(console.asked()).isEmpty();
  }

  private String file(byte[] content) throws IOException {
    return Files.write(directory.resolve("model.bin"), content).toString();
  }
}
