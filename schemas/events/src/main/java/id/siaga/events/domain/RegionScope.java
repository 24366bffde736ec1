package id.siaga.events.domain;

import java.util.Set;

/**
 * Which kabupaten something holds for.
 *
 * @param codes kabupaten ({@code NN.NN}) and whole provinces ({@code NN}); empty for all
 */
public record RegionScope(Set<DeskCode> codes) {

  /** Every region. */
  public static final RegionScope ALL = new RegionScope(Set.of());

  public RegionScope {
    codes = Set.copyOf(codes);
    if (codes.contains(DeskCode.NASIONAL)) {
      throw new IllegalArgumentException("ID is no region; leave regions out for all of them");
    }
  }

  /** Whether it holds for a kabupaten. */
  public boolean includes(DeskCode kabupaten) {
    return codes.isEmpty()
        || codes.contains(kabupaten)
        || kabupaten.above().filter(codes::contains).isPresent();
  }

  /** Whether it holds for a kabupaten, or for any below a province or the nation. */
  boolean touches(DeskCode desk) {
    return includes(desk)
        || desk.tier() == Tier.NASIONAL
        || codes.stream().anyMatch(code -> code.above().filter(desk::equals).isPresent());
  }
}
