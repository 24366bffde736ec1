package id.siaga.local.command;

import java.util.Locale;
import java.util.Map;

/** The names people give institutions, and the codes of the API. */
final class Institutions {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("POLRES", "POLRI"),
          Map.entry("POLDA", "POLRI"),
          Map.entry("POLSEK", "POLRI"),
          Map.entry("KODIM", "TNI"),
          Map.entry("KOREM", "TNI"),
          Map.entry("KORAMIL", "TNI"),
          Map.entry("KEJARI", "KEJAKSAAN"),
          Map.entry("KEJATI", "KEJAKSAAN"),
          Map.entry("BNPB", "BPBD"),
          Map.entry("KEMENKES", "DINKES"),
          Map.entry("KEMENHUB", "DISHUB"),
          Map.entry("DISDUKCAPIL", "DUKCAPIL"),
          Map.entry("DISKOMINFO", "KOMINFO"),
          Map.entry("SATPOL", "SATPOL_PP"),
          Map.entry("SATPOLPP", "SATPOL_PP"));

  private Institutions() {}

  /** Its code; the name itself in capitals where it is none of those, for the service to judge. */
  static String code(String name) {
    String given = name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return CODES.getOrDefault(given, given);
  }
}
