package id.siaga.escalation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** An Ed25519 key pair (RFC 8032) that signs checkpoints. May be used by several threads. */
public final class CheckpointKey implements CheckpointSigner {

  static final String ALGORITHM = "Ed25519";

  private static final String LABEL = "PRIVATE KEY";
  private static final byte[] PROBE = {'s', 'i', 'a', 'g', 'a'};

  private final PrivateKey privateKey;
  private final CheckpointPublicKey publicKey;

  private CheckpointKey(KeyPair pair) {
    this.privateKey = pair.getPrivate();
    this.publicKey = new CheckpointPublicKey(pair.getPublic());
    if (!publicKey.verifies(PROBE, sign(PROBE))) {
      throw new IllegalStateException("public key " + publicKey.keyId() + " is not of its pair");
    }
  }

  /** A new key pair. */
  public static CheckpointKey generate() {
    return new CheckpointKey(pair(new SecureRandom()));
  }

  /**
   * Reads a private key, PKCS#8 in PEM, as OpenSSL writes it.
   *
   * @throws UncheckedIOException when the file can't be read
   * @throws IllegalArgumentException when it holds no Ed25519 private key
   */
  public static CheckpointKey read(Path privatePem) {
    byte[] der = Pem.read(privatePem, LABEL);
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
      byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
      return new CheckpointKey(new KeyPair(pair(new FixedSeed(seed)).getPublic(), key));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(privatePem + " holds no Ed25519 private key", e);
    }
  }

  /**
   * Writes both halves as PEM. The private file is the owner's alone (0600) from its first byte,
   * and never replaces another: a lost signing key doesn't come back.
   *
   * @throws UncheckedIOException when a file can't be written, or there is a private key already
   */
  public void write(Path privatePem, Path publicPem) {
    String text = Pem.text(LABEL, privateKey.getEncoded());
    ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
    try (var file =
        Files.newByteChannel(
            privatePem,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    publicKey.write(publicPem);
  }

  /** The half that everybody may have. */
  public CheckpointPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public String keyId() {
    return publicKey.keyId();
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(privateKey);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key " + publicKey.keyId() + " can't sign", e);
    }
  }

  private static KeyPair pair(SecureRandom seeds) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, seeds);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /**
   * Java has no way from a private key to its public one but to generate the pair again from its
   * seed. The constructor's probe proves that what came of it belongs to the key that was read.
   */
  private static final class FixedSeed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    FixedSeed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("Ed25519 takes " + seed.length + " bytes for a key");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
