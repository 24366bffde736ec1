package id.siaga.escalation.audit;

/** Signs checkpoints. Pure: the same message always gets the same signature, as with Ed25519. */
public interface CheckpointSigner {

  /**
   * Which key signs: the first 16 hexadecimal digits of SHA-256 over the public key's X.509
   * SubjectPublicKeyInfo.
   */
  String keyId();

  /** The signature, 64 bytes. */
  byte[] sign(byte[] message);
}
