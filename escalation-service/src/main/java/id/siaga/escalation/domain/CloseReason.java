package id.siaga.escalation.domain;

/** Why a case ended without being resolved. */
public enum CloseReason {
  /** unfounded */
  TIDAK_TERBUKTI,
  /** another case is about the same */
  DUPLIKAT,
  /** handed to another institution */
  DILIMPAHKAN,
  /** not this office's to handle */
  BUKAN_KEWENANGAN,
  /** every report of it was withdrawn; the desk's own, never a person's */
  DITARIK,
  /** another kabupaten's; the desk's own, by a transfer */
  DIPINDAHKAN;

  /** Whether a later report of the incident still belongs to the closed case. */
  boolean attracts() {
    return this != DUPLIKAT && this != DITARIK && this != DIPINDAHKAN;
  }
}
