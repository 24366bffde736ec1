package id.siaga.events.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Kemendagri's regions by code, from the tables shipped with this module (ODbL, see their README).
 * Immutable; loading all four levels takes about 20 MB, the villages are most of it.
 */
public final class Regions {

  /** The clock that the national desk keeps: WIB. */
  public static final ZoneId NATION = ZoneId.of("Asia/Jakarta");

  private static final Set<String> WITA =
      Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
  private static final Set<String> WIT = Set.of("81", "82", "91", "92", "93", "94", "95", "96");

  private final Map<String, String> names;

  private Regions(Map<String, String> names) {
    this.names = names;
  }

  /** Provinces, kabupaten and kota, kecamatan, and villages. */
  public static Regions load() {
    Map<String, String> names = new HashMap<>(1 << 17);
    read(names, "provinces.csv");
    read(names, "regencies.csv");
    read(names, "districts.csv");
    read(names, "villages.csv.gz");
    return new Regions(names);
  }

  /** Provinces, kabupaten and kota only: enough to name a desk. */
  public static Regions loadDesks() {
    Map<String, String> names = new HashMap<>(1 << 10);
    read(names, "provinces.csv");
    read(names, "regencies.csv");
    return new Regions(names);
  }

  /** The kecamatan and villages of one kabupaten; reads the tables anew each time. */
  public static Regions loadBelow(DeskCode kabupaten) {
    Map<String, String> names = new HashMap<>(1 << 17);
    read(names, "districts.csv");
    read(names, "villages.csv.gz");
    names.keySet().removeIf(code -> !code.startsWith(kabupaten.value() + "."));
    return new Regions(Map.copyOf(names));
  }

  /** Codes of all provinces, in order. */
  public List<String> provinces() {
    return codes().filter(code -> code.length() == "17".length()).sorted().toList();
  }

  /** The desks right below a desk, in order: provinces, kabupaten, or none. */
  public List<DeskCode> below(DeskCode desk) {
    return switch (desk.tier()) {
      case NASIONAL -> provinces().stream().map(DeskCode::new).toList();
      case PROVINSI ->
          kabupaten().stream()
              .filter(code -> code.startsWith(desk.value()))
              .map(DeskCode::new)
              .toList();
      case KABUPATEN -> List.of();
    };
  }

  /** Whether a desk stands there. */
  public boolean hasDesk(DeskCode desk) {
    return desk.tier() == Tier.NASIONAL || exists(desk.value());
  }

  /** Whether this code of any level exists. */
  public boolean exists(String code) {
    return names.containsKey(code);
  }

  /** Codes of all kabupaten and kota, in order: one desk each. */
  public List<String> kabupaten() {
    return codes().filter(code -> code.length() == "17.07".length()).sorted().toList();
  }

  /** Every code, in no order. */
  Stream<String> codes() {
    return names.keySet().stream();
  }

  /** The region's name, upper case for provinces and kabupaten as Kemendagri writes them. */
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** The desk's name; {@code NASIONAL} for the national desk. */
  public String deskName(DeskCode desk) {
    return desk.tier() == Tier.NASIONAL
        ? "NASIONAL"
        : names.getOrDefault(desk.value(), desk.value());
  }

  /**
   * The zone a region keeps: WIB, WITA or WIT.
   *
   * @param code any region code; its first two digits name the province
   * @see <a href="https://peraturan.go.id">Keppres 41/1987</a>
   */
  public static ZoneId zone(String code) {
    String province = code.substring(0, 2);
    if (WIT.contains(province)) {
      return ZoneId.of("Asia/Jayapura");
    }
    return ZoneId.of(WITA.contains(province) ? "Asia/Makassar" : "Asia/Jakarta");
  }

  /** Rows are code, parent (not for provinces), name; a name holds no comma. */
  private static void read(Map<String, String> names, String table) {
    try (InputStream file = Regions.class.getResourceAsStream("/regions/" + table)) {
      if (file == null) {
        throw new IllegalStateException("region table " + table + " is missing from the jar");
      }
      InputStream plain = table.endsWith(".gz") ? new GZIPInputStream(file) : file;
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("region table " + table + " can't be read", e);
    }
  }
}
