package id.siaga.notification.domain;

/**
 * Why a person closes a case; that its reports were withdrawn, or that it has moved, is for the
 * desk to say.
 */
public enum CloseReason {
  /** not proven */
  TIDAK_TERBUKTI,
  /** another case is about the same */
  DUPLIKAT,
  /** handed to another authority */
  DILIMPAHKAN,
  /** not ours to decide */
  BUKAN_KEWENANGAN
}
