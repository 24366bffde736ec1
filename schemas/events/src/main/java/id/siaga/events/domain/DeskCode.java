package id.siaga.events.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a desk: {@code 17.07} for a kabupaten or kota, {@code 17} for a province, {@code ID} for
 * the nation. Kemendagri codes; BPS codes have the same digits and mean other places.
 *
 * @param value the code; the constructor refuses any other shape
 */
public record DeskCode(String value) implements Comparable<DeskCode> {

  // Before NASIONAL: its constructor needs it.
  private static final Pattern SHAPE = Pattern.compile("ID|\\d{2}|\\d{2}\\.\\d{2}");

  /** The one national desk. */
  public static final DeskCode NASIONAL = new DeskCode("ID");

  public DeskCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("desk code must be ID, NN or NN.NN, was '" + value + "'");
    }
  }

  /** The tier this desk stands on. */
  public Tier tier() {
    return switch (value.length()) {
      case 5 -> Tier.KABUPATEN;
      default -> value.equals("ID") ? Tier.NASIONAL : Tier.PROVINSI;
    };
  }

  /** The desk one tier up; empty for the national desk. */
  public Optional<DeskCode> above() {
    return switch (tier()) {
      case KABUPATEN -> Optional.of(new DeskCode(value.substring(0, 2)));
      case PROVINSI -> Optional.of(NASIONAL);
      case NASIONAL -> Optional.empty();
    };
  }

  /**
   * The desk of a tier at or above this one, on the way up from here.
   *
   * @throws IllegalArgumentException when the tier lies below this desk
   */
  public DeskCode at(Tier tier) {
    DeskCode desk = this;
    while (desk.tier() != tier) {
      desk =
          desk.above()
              .orElseThrow(() -> new IllegalArgumentException(tier + " lies below desk " + value));
    }
    return desk;
  }

  @Override
  public int compareTo(DeskCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
