package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import java.util.Set;

/** Whether a kabupaten lies in regions named by their codes. */
final class RegionCodes {

  /** Number of two-digit codes. */
  static final int PROVINCES = 100;

  // Made once: this is asked for every report.
  private static final String[] CODES = new String[PROVINCES];

  static {
    for (int number = 0; number < PROVINCES; number++) {
      CODES[number] = "" + (char) ('0' + number / 10) + (char) ('0' + number % 10);
    }
  }

  private RegionCodes() {}

  /**
   * Whether one of the regions is the kabupaten, its province or the nation.
   *
   * @param regions empty for everywhere
   */
  static boolean cover(Set<String> regions, DeskCode kabupaten) {
    return regions.isEmpty()
        || regions.contains(kabupaten.real().value())
        || regions.contains(CODES[province(kabupaten)])
        || regions.contains(DeskCode.NASIONAL.value());
  }

  /** The number of a kabupaten's province, from 0 to 99. */
  static int province(DeskCode kabupaten) {
    String code = kabupaten.real().value();
    return (code.charAt(0) - '0') * 10 + code.charAt(1) - '0';
  }

  /** A province's code. */
  static String code(int province) {
    return CODES[province];
  }
}
