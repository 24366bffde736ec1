package id.siaga.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir private Path data = Path.of("");

  @Test
  void areMadeOnceAndReadableByTheOwnerOnly() throws Exception {
    Keys first = Keys.of(data);

    assertThat(Keys.of(data).all()).isEqualTo(first.all());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("keys/keys.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void areKnownToIntakeByTheirHashOnly() throws Exception {
    Keys keys = Keys.of(data);
    String key = keys.of("polres-lebong").orElseThrow();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));

    assertThat(key).matches("siaga_dev_polres-lebong_[0-9a-f]{32}");
    assertThat(Files.readString(keys.agenciesFile()))
        .contains(
            "  - agency: polres-lebong\n",
            "    keySha256: " + HexFormat.of().formatHex(hash) + "\n    regions: [\"17.07\"]\n")
        .doesNotContain(key);
  }

  @Test
  void beginWithTheAgencyThatMayReportFromEverywhere() throws Exception {
    Keys keys = Keys.of(data);

    assertThat(keys.all().keySet()).first().isEqualTo(Keys.NATIONAL);
    assertThat(keys.all()).hasSize(6);
  }
}
