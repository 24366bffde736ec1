package id.siaga.escalation.domain;

/**
 * Whom a case can be referred to, whatever the tier: POLRI is the Polres, the Polda or the Mabes,
 * TNI the Kodim or Korem, KEJAKSAAN the Kejari or Kejati.
 */
public enum Institution {
  POLRI,
  TNI,
  KEJAKSAAN,
  KPU,
  BAWASLU,
  BPBD,
  PLN,
  DINKES,
  DISHUB,
  DUKCAPIL,
  KOMINFO,
  SATPOL_PP,
  LAINNYA
}
