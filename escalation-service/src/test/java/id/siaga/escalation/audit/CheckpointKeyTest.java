package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointKeyTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir private Path directory;
  private Path privatePem = Path.of("");
  private Path publicPem = Path.of("");

  @BeforeEach
  void files() {
    privatePem = directory.resolve("private.pem");
    publicPem = directory.resolve("public.pem");
  }

  @Test
  void keyComesBackFromItsFiles() {
    CheckpointKey key = CheckpointKey.generate();
    key.write(privatePem, publicPem);
    CheckpointKey read = CheckpointKey.read(privatePem);
    CheckpointPublicKey known = CheckpointPublicKey.read(publicPem);

    assertThat(read.keyId()).isEqualTo(key.keyId()).isEqualTo(known.keyId()).hasSize(16);
    assertThat(read.sign(MESSAGE)).isEqualTo(key.sign(MESSAGE));
    assertThat(known.verifies(MESSAGE, read.sign(MESSAGE))).isTrue();
  }

  @Test
  void signatureCountsForItsMessageAndKeyOnly() {
    CheckpointKey key = CheckpointKey.generate();
    byte[] signature = key.sign(MESSAGE);

    assertThat(key.publicKey().verifies(new byte[] {1, 2}, signature)).isFalse();
    assertThat(CheckpointKey.generate().publicKey().verifies(MESSAGE, signature)).isFalse();
    assertThat(key.publicKey().verifies(MESSAGE, new byte[64])).isFalse();
    assertThat(key.publicKey().verifies(MESSAGE, new byte[3])).isFalse();
  }

  /** RFC 8032, 7.1, test 1: the private key's file as OpenSSL writes it. */
  @Test
  void signsAsTheStandardSays() throws IOException {
    String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
    Files.writeString(privatePem, Pem.text("PRIVATE KEY", der));
    CheckpointKey key = CheckpointKey.read(privatePem);

    assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    String publicDer =
        "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    assertThat(key.keyId())
        .isEqualTo(AuditHash.of(HexFormat.of().parseHex(publicDer)).toString().substring(0, 16));
  }

  @Test
  void privateFileIsItsOwnersAlone() throws IOException {
    CheckpointKey.generate().write(privatePem, publicPem);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privatePem)))
        .isEqualTo("rw-------");
  }

  @Test
  void privateKeyIsNeverReplaced() throws IOException {
    CheckpointKey.generate().write(privatePem, publicPem);
    String before = Files.readString(privatePem);

    assertThatThrownBy(() -> CheckpointKey.generate().write(privatePem, publicPem))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("private.pem");
    assertThat(Files.readString(privatePem)).isEqualTo(before);
    assertThat(CheckpointPublicKey.read(publicPem).keyId())
        .isEqualTo(CheckpointKey.read(privatePem).keyId());
  }

  @Test
  void fileThatIsNoSuchKeyIsSaid() throws IOException {
    CheckpointKey.generate().write(privatePem, publicPem);
    Path other = Files.writeString(directory.resolve("other.pem"), "hello");
    Path wrong =
        Files.writeString(directory.resolve("wrong.pem"), Pem.text("PUBLIC KEY", new byte[44]));

    assertThatThrownBy(() -> CheckpointPublicKey.read(privatePem))
        .hasMessageContaining("private.pem holds a PRIVATE KEY, no PUBLIC KEY");
    assertThatThrownBy(() -> CheckpointKey.read(other)).hasMessageContaining("other.pem is no PEM");
    assertThatThrownBy(() -> CheckpointPublicKey.read(wrong))
        .hasMessageContaining("wrong.pem holds no Ed25519 public key");
    assertThatThrownBy(() -> CheckpointKey.read(directory.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
