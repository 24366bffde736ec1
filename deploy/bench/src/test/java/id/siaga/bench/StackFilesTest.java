package id.siaga.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {

  @TempDir Path data = Path.of("");

  @Test
  void firstKeyIsTakenUnlessAnAgencyIsNamed() throws IOException {
    write("keys/keys.json", "{\"pemantau\": \"k1\", \"polres\": \"k2\"}");
    StackFiles files = new StackFiles(data);

    assertThat(files.key(null)).isEqualTo(new StackFiles.Key("pemantau", "k1"));
    assertThat(files.key("polres")).isEqualTo(new StackFiles.Key("polres", "k2"));
  }

  @Test
  void saysWhatToDoWhereThereIsNoKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StackFiles(data).key(null))
        .withMessageContaining("./siaga up");
  }

  @Test
  void processesAreThoseThatBeganWhenTheStackSays() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElseThrow();
    write(
        "run/state.json",
        """
        {"ports": {"INTAKE": 18401, "BROKER": 18406},
         "parts": [
           {"name": "intake", "process": {"pid": %1$d, "start": "%2$s"}},
           {"name": "scoring", "process": {"pid": %1$d, "start": "2001-01-01T00:00:00Z"}},
           {"name": "escalation", "process": null}]}
        """
            .formatted(self.pid(), start));
    StackFiles files = new StackFiles(data);

    assertThat(files.pids()).containsOnlyKeys("intake").containsEntry("intake", self.pid());
    assertThat(files.ports(new StackPorts(1, 2, 3))).isEqualTo(new StackPorts(18401, 2, 18406));
  }

  private void write(String name, String content) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }
}
