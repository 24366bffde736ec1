package id.siaga.escalation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/** An Ed25519 public key: checks what {@link CheckpointKey} signed. */
public final class CheckpointPublicKey {

  private static final String LABEL = "PUBLIC KEY";
  private static final int KEY_ID_DIGITS = 16;

  private final PublicKey key;
  private final String keyId;

  CheckpointPublicKey(PublicKey key) {
    this.key = key;
    this.keyId = AuditHash.of(key.getEncoded()).toString().substring(0, KEY_ID_DIGITS);
  }

  /**
   * Reads a SubjectPublicKeyInfo in PEM, as OpenSSL writes it.
   *
   * @throws UncheckedIOException when the file can't be read
   * @throws IllegalArgumentException when it holds no Ed25519 public key
   */
  public static CheckpointPublicKey read(Path pem) {
    byte[] der = Pem.read(pem, LABEL);
    try {
      return new CheckpointPublicKey(
          KeyFactory.getInstance(CheckpointKey.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(pem + " holds no Ed25519 public key", e);
    }
  }

  /**
   * Writes it as PEM, for {@link #read}; replaces what is there.
   *
   * @throws UncheckedIOException when the file can't be written
   */
  public void write(Path pem) {
    try {
      Files.writeString(pem, Pem.text(LABEL, key.getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** First 16 hexadecimal digits of SHA-256 over the key's SubjectPublicKeyInfo. */
  public String keyId() {
    return keyId;
  }

  /** Whether this key's owner signed this message; false also for what is no signature at all. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(CheckpointKey.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("key " + keyId + " can't verify", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }
}
