package id.siaga.events.domain;

/** Tahapan: the stage of an election. */
public enum Stage {
  /** planning */
  PERENCANAAN,
  /** voter list */
  PEMUTAKHIRAN_DATA_PEMILIH,
  /** candidacy */
  PENCALONAN,
  /** campaign */
  KAMPANYE,
  /** distribution of election goods */
  DISTRIBUSI_LOGISTIK,
  /** quiet days */
  MASA_TENANG,
  /** vote */
  PEMUNGUTAN_SUARA,
  /** count and recapitulation */
  REKAPITULASI,
  /** disputes and confirmation */
  PENETAPAN,
  /** outside any election */
  DI_LUAR_TAHAPAN
}
