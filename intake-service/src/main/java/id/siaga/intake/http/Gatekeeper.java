package id.siaga.intake.http;

import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.AgencyKeys;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells who is calling: the bearer key says it (RFC 6750), never the body. */
record Gatekeeper(Supplier<AgencyKeys> keys) {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST_KEY = 256;

  /** The agency of an {@code Authorization} header; null when it names none. */
  @Nullable Agency agency(@Nullable String authorization) {
    if (authorization == null
        || authorization.length() > SCHEME.length() + LONGEST_KEY
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    return keys.get().holder(authorization.substring(SCHEME.length()).strip());
  }
}
