package id.siaga.escalation.tool;

import id.siaga.escalation.audit.CheckpointPublicKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which keys signatures are checked. */
final class PublicKeys {

  @Option(
      names = "--public-key",
      paramLabel = "PEM",
      description = "a key whose signatures count; may be given again")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--public-keys",
      paramLabel = "DIRECTORY",
      defaultValue = "${env:SIAGA_AUDIT_KEYS}",
      description = "all *.pem in it, when no --public-key is given (default: $SIAGA_AUDIT_KEYS)")
  private @Nullable Path directory;

  /**
   * The keys; none when nothing was said.
   *
   * @throws IOException when a file or the directory can't be read
   * @throws IllegalArgumentException when a file holds no Ed25519 public key
   */
  List<CheckpointPublicKey> read() throws IOException {
    List<Path> all = new ArrayList<>(files);
    Path from = directory;
    if (all.isEmpty() && from != null && !from.toString().isEmpty()) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(from, "*.pem")) {
        found.forEach(all::add);
      }
    }
    return all.stream().map(CheckpointPublicKey::read).toList();
  }
}
