package id.siaga.local.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Ed25519 pair that signs the checkpoints of a local stack: {@code audit-signing.pem} for the
 * desks, readable by the owner only, and {@code audit/local.pem} for whoever verifies.
 *
 * @param privatePem PKCS #8
 * @param publicPems directory of the public keys, X.509
 */
public record AuditKeys(Path privatePem, Path publicPems) {

  private static final String OWNER_ONLY = "rw-------";

  /** Those of a data directory; made there the first time. */
  public static AuditKeys of(Path data) throws IOException {
    Path directory = data.resolve("keys");
    AuditKeys keys = new AuditKeys(directory.resolve("audit-signing.pem"), publicPems(data));
    if (!Files.exists(keys.privatePem)) {
      Files.createDirectories(keys.publicPems);
      KeyPair pair = pair();
      Files.writeString(
          keys.publicPems.resolve("local.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      keys.writePrivate(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }
    return keys;
  }

  /** Where the public keys of a data directory lie, once there are any. */
  public static Path publicPems(Path data) {
    return data.resolve("keys/audit");
  }

  /** Made with its permissions, not given them afterwards: nobody else may read it for a moment. */
  private void writePrivate(String pem) throws IOException {
    Path next = privatePem.resolveSibling("audit-signing.pem.next");
    try {
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    } catch (FileAlreadyExistsException e) {
      // Of a start that was cut off: overwritten below.
    }
    Files.writeString(next, pem);
    Files.move(next, privatePem);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  private static String pem(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what);
  }
}
