package id.siaga.events.domain;

import java.util.UUID;

/**
 * Identifier of a report, derived from what caused it (see {@link DerivedId}).
 *
 * @param value the identifier
 */
public record ReportId(UUID value) {

  /**
   * Reads an identifier.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static ReportId of(String text) {
    return new ReportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
