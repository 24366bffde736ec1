package id.siaga.local.keys;

import java.util.List;

/**
 * An agency of the samples.
 *
 * @param code as it stands in events
 * @param regions the kabupaten it may report from; empty for all
 */
record SampleAgency(String code, String name, List<String> regions) {

  private static final List<String> LEBONG = List.of("17.07");
  private static final List<String> BENGKULU =
      List.of(
          "17.01", "17.02", "17.03", "17.04", "17.05", "17.06", "17.07", "17.08", "17.09", "17.71");

  SampleAgency {
    regions = List.copyOf(regions);
  }

  /** Those every local stack begins with. */
  static List<SampleAgency> all() {
    return List.of(
        new SampleAgency(Keys.NATIONAL, "Pemantau Nasional (contoh)", List.of()),
        new SampleAgency("polres-lebong", "Polres Lebong (contoh)", LEBONG),
        new SampleAgency("kesbangpol-lebong", "Badan Kesbangpol Lebong (contoh)", LEBONG),
        new SampleAgency("kpu-lebong", "KPU Kabupaten Lebong (contoh)", LEBONG),
        new SampleAgency("kodim-0409", "Kodim 0409 (contoh)", LEBONG),
        new SampleAgency("bawaslu-bengkulu", "Bawaslu Provinsi Bengkulu (contoh)", BENGKULU));
  }
}
