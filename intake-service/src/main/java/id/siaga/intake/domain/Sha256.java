package id.siaga.intake.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, one digest for each thread: looking the algorithm up costs as much as hashing. */
final class Sha256 {

  private static final ThreadLocal<MessageDigest> DIGESTS =
      ThreadLocal.withInitial(() -> {
        try {
          return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException("every Java platform has SHA-256", e);
        }
      });

  private Sha256() {}

  /** This thread's digest, empty. */
  static MessageDigest digest() {
    MessageDigest digest = DIGESTS.get();
    digest.reset();
    return digest;
  }
}
