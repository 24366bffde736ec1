package id.siaga.events.domain;

import java.util.UUID;

/**
 * Identifier of a case, derived from what caused it (see {@link DerivedId}).
 *
 * @param value the identifier
 */
public record CaseId(UUID value) {

  /**
   * Reads an identifier.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
