package id.siaga.events.domain;

/** Kategori ATHG. Declared in the order of precedence: of several that fit, the first holds. */
public enum Category {
  /** threat */
  ANCAMAN,
  /** disturbance */
  GANGGUAN,
  /** obstacle */
  HAMBATAN,
  /** challenge */
  TANTANGAN,
  /** nothing to report: a sign of life */
  NIHIL
}
