package id.siaga.events.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a desk: {@code 17.07} for a kabupaten or kota, {@code 17} for a province, {@code ID} for
 * the nation. Kemendagri codes; BPS codes have the same digits and mean other places. A desk of a
 * drill (latihan) is another desk with an {@code L-} before the code: what happens at {@code
 * L-17.07} never meets what happens at {@code 17.07}.
 *
 * @param value the code; the constructor refuses any other shape
 */
public record DeskCode(String value) implements Comparable<DeskCode> {

  // Before NASIONAL: its constructor needs it.
  private static final Pattern SHAPE = Pattern.compile("(L-)?(ID|\\d{2}|\\d{2}\\.\\d{2})");

  private static final String DRILL = "L-";

  /** The one national desk. */
  public static final DeskCode NASIONAL = new DeskCode("ID");

  public DeskCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "desk code must be ID, NN or NN.NN, in a drill with L- before it, was '" + value + "'");
    }
  }

  /** The tier this desk stands on. */
  public Tier tier() {
    return switch (value.length() - place()) {
      case 5 -> Tier.KABUPATEN;
      default -> value.endsWith("ID") ? Tier.NASIONAL : Tier.PROVINSI;
    };
  }

  /** Whether it is a desk of a drill. */
  public boolean drill() {
    return value.charAt(0) == 'L';
  }

  /** The desk of the same place for what is real. */
  public DeskCode real() {
    return drill() ? new DeskCode(value.substring(DRILL.length())) : this;
  }

  /** The desk of the same place in the other desk's space: of a drill, or for what is real. */
  public DeskCode beside(DeskCode other) {
    return other.drill() == drill() ? this : other.drill() ? inDrill() : real();
  }

  /** The desk of the same place in a drill. */
  public DeskCode inDrill() {
    return drill() ? this : new DeskCode(DRILL + value);
  }

  private int place() {
    return drill() ? DRILL.length() : 0;
  }

  /** The desk one tier up; empty for the national desk. */
  public Optional<DeskCode> above() {
    return switch (tier()) {
      case KABUPATEN -> Optional.of(new DeskCode(value.substring(0, place() + 2)));
      case PROVINSI -> Optional.of(NASIONAL.beside(this));
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
