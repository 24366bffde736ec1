package id.siaga.intake.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which key. Only hashes are kept; looking one up compares hashes, so the time it takes
 * says nothing about a key's characters.
 *
 * @param byHash agencies by the SHA-256 of their key
 */
public record AgencyKeys(Map<Hash256, Agency> byHash) {

  /** Nobody. */
  public static final AgencyKeys NONE = new AgencyKeys(Map.of());

  public AgencyKeys {
    byHash = Map.copyOf(byHash);
  }

  /** The agency that holds this key; null when none does. */
  public @Nullable Agency holder(String key) {
    return byHash.get(hash(key));
  }

  /** What the keys file holds of a key. */
  public static Hash256 hash(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Hash256.of(ByteBuffer.wrap(Sha256.digest().digest(bytes)));
  }
}
