package id.siaga.intake.domain;

/** Where the reporting agency had it from. */
public enum SourceKind {
  /** an officer */
  PETUGAS,
  /** a citizen */
  WARGA,
  /** a community leader */
  TOKOH,
  /** the press */
  MEDIA,
  /** social media */
  MEDIA_SOSIAL,
  /** another institution */
  INSTANSI,
  /** a sensor */
  SENSOR
}
