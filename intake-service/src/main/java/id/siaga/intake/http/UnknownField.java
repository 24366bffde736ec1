package id.siaga.intake.http;

import id.siaga.intake.domain.Rule;
import id.siaga.intake.domain.Violation;
import java.util.Locale;
import java.util.Set;

/** A field that the contract doesn't have, and why not where there is a reason. */
final class UnknownField {

  /** Names that would tell who reported; none of them travels in a report. */
  private static final Set<String> IDENTITY =
      Set.of(
          "reporter",
          "reportername",
          "pelapor",
          "namapelapor",
          "identity",
          "identitas",
          "name",
          "nama",
          "nik",
          "phone",
          "telepon",
          "nohp",
          "email",
          "address",
          "alamat",
          "sealed");

  private static final Set<String> AGENCY = Set.of("agency", "instansi");
  private static final int LONGEST_TOLD = 64;

  private UnknownField() {}

  static Violation at(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String told = path.length() > LONGEST_TOLD ? path.substring(0, LONGEST_TOLD) + "…" : path;
    return Violation.of(told, rule(name.replace("_", "")));
  }

  private static Rule rule(String name) {
    if (AGENCY.contains(name)) {
      return Rule.AGENCY_FROM_KEY;
    }
    return IDENTITY.contains(name) ? Rule.PERSONAL_DATA : Rule.UNKNOWN_FIELD;
  }
}
