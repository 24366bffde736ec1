package id.siaga.events.domain;

/** Topik kerawanan: what a report is about. {@code LAINNYA} is also the topic of every NIHIL. */
public enum IncidentTopic {
  KEAMANAN,
  KONFLIK_PENDUKUNG,
  UNJUK_RASA,
  SARA,
  POLARISASI,
  HOAKS,
  KAMPANYE_HITAM,
  POLITIK_UANG,
  NETRALITAS,
  KECURANGAN,
  LOGISTIK,
  PENYELENGGARA,
  TPS_SARPRAS,
  DATA_PEMILIH,
  DUKUNGAN_PEMDA,
  BENCANA,
  SIBER,
  LAINNYA;

  /**
   * Whether the incumbent may be a party to it. Such a report reaches the province at once at any
   * severity, because the kabupaten's office answers to the incumbent.
   */
  public boolean incumbentSensitive() {
    return this == NETRALITAS || this == KECURANGAN || this == POLITIK_UANG;
  }

  /** Lawful assembly and criticism: at RENDAH such a report never leaves the kabupaten. */
  public boolean lawfulExpression() {
    return this == UNJUK_RASA || this == POLARISASI || this == KAMPANYE_HITAM;
  }
}
