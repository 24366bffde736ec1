package id.siaga.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTest {

  @Test
  void pairIsMadeOnceAndOnlyTheOwnerReadsThePrivateHalf(@TempDir Path data) throws IOException {
    AuditKeys first = AuditKeys.of(data);
    String pem = Files.readString(first.privatePem());

    assertThat(Files.readString(AuditKeys.of(data).privatePem())).isEqualTo(pem);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.privatePem())))
        .isEqualTo("rw-------");
  }

  @Test
  void publicHalfVerifiesWhatThePrivateHalfSigns(@TempDir Path data)
      throws IOException, GeneralSecurityException {
    AuditKeys keys = AuditKeys.of(data);
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    PrivateKey own = factory.generatePrivate(new PKCS8EncodedKeySpec(der(keys.privatePem())));
    PublicKey theirs =
        factory.generatePublic(new X509EncodedKeySpec(der(keys.publicPems().resolve("local.pem"))));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(own);
    signature.update(new byte[] {1, 2, 3});
    byte[] signed = signature.sign();

    signature.initVerify(theirs);
    signature.update(new byte[] {1, 2, 3});
    assertThat(signature.verify(signed)).isTrue();
  }

  private static byte[] der(Path pem) throws IOException {
    String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
    return Base64.getMimeDecoder().decode(body);
  }
}
