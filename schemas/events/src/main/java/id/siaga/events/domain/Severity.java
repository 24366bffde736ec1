package id.siaga.events.domain;

/** Tingkat, rising. {@code NIHIL} exactly when the category is NIHIL. */
public enum Severity {
  /** none */
  NIHIL,
  /** low */
  RENDAH,
  /** medium */
  SEDANG,
  /** high */
  TINGGI,
  /** critical */
  KRITIS;

  /** The graver of the two. */
  public Severity max(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
