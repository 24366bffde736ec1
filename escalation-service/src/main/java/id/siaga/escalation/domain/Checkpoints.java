package id.siaga.escalation.domain;

import id.siaga.escalation.audit.CheckpointSigner;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When heads go up and are signed. Kabupaten desks send theirs at each full interval, provinces
 * sign a quarter of one later, the nation half a one later, so that each has what came from below.
 *
 * @param every the interval
 * @param signer signs; null where this installation makes no checkpoints
 */
public record Checkpoints(Duration every, @Nullable CheckpointSigner signer) {

  /** No checkpoints are made. */
  public static final Checkpoints NONE = new Checkpoints(Duration.ofMinutes(15), null);

  public Checkpoints {
    if (every.toMillis() < 4) {
      throw new IllegalArgumentException("checkpoints need an interval of at least 4 ms");
    }
  }

  /** The next time of a tier's checkpoint after now. */
  Instant next(Tier tier, Instant now) {
    long interval = every.toMillis();
    long shift =
        switch (tier) {
          case KABUPATEN -> 0;
          case PROVINSI -> interval / 4;
          case NASIONAL -> interval / 2;
        };
    long past = Math.floorDiv(now.toEpochMilli() - shift, interval);
    return Instant.ofEpochMilli((past + 1) * interval + shift);
  }
}
