package id.siaga.events.domain;

import java.util.Optional;

/** Jenjang: the tiers of desks, rising. */
public enum Tier {
  /** regency or city, kabupaten and kota alike */
  KABUPATEN,
  /** province */
  PROVINSI,
  /** nation */
  NASIONAL;

  /** The tier above; empty at the top. */
  public Optional<Tier> above() {
    return switch (this) {
      case KABUPATEN -> Optional.of(PROVINSI);
      case PROVINSI -> Optional.of(NASIONAL);
      case NASIONAL -> Optional.empty();
    };
  }
}
