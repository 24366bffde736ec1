package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model of the scoring service that is to classify from a moment on.
 *
 * @param id id the client gave it; also of the command to the national desk
 * @param version written as {@link id.siaga.events.domain.ModelVersion} says
 * @param content the model's bytes, opaque here; none for a model that the scoring service brings
 *     along
 * @param effectiveFrom reports submitted from then on are classified by it
 * @param previousVersion the version it follows, as far as whoever activates it knows
 * @param subject who activates it
 * @param role the role under which they do
 */
public record ModelActivation(
    String id,
    String version,
    ByteBuffer content,
    Instant effectiveFrom,
    String reason,
    @Nullable String previousVersion,
    String subject,
    String role,
    Instant recordedAt) {

  /** Most bytes of a model. */
  public static final int LARGEST_MODEL = 4 << 20;

  public ModelActivation {
    if (content.remaining() > LARGEST_MODEL) {
      throw new IllegalArgumentException(
          "model %s has %d bytes, the limit is %d"
              .formatted(version, content.remaining(), LARGEST_MODEL));
    }
    content = content.asReadOnlyBuffer();
  }

  /** The bytes, from their beginning; reading them moves nothing here. */
  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }

  /** SHA-256 of the bytes in lower-case hexadecimal; empty where there are none. */
  public Optional<String> sha256() {
    if (!content.hasRemaining()) {
      return Optional.empty();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content());
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What tells the national desk, so that its chain names the model and who activated it. */
  public DeskCommand command() {
    return new DeskCommand(
        id,
        CommandKind.RECORD_MODEL,
        DeskCode.NASIONAL,
        null,
        subject,
        role,
        recordedAt,
        CommandDetail.ofModel(
            new CommandDetail.Model(version, sha256().orElse(null), effectiveFrom), reason));
  }
}
