package id.siaga.intake.domain;

import id.siaga.events.domain.RegionScope;
import java.util.regex.Pattern;

/**
 * A partner agency.
 *
 * @param code {@code [a-z0-9-]}, 2 to 64 characters
 * @param regions where it may report from
 */
public record Agency(String code, String name, RegionScope regions) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,64}");

  public Agency {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "agency must be 2 to 64 of a-z, 0-9 and -, was '" + code + "'");
    }
  }
}
