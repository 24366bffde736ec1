package id.siaga.notification.domain;

/** Whom a case is referred to, at whatever tier. */
public enum Institution {
  /** police: Polres, Polda or Mabes */
  POLRI,
  /** army: Kodim or Korem */
  TNI,
  /** prosecution: Kejari or Kejati */
  KEJAKSAAN,
  /** election commission */
  KPU,
  /** election supervisor */
  BAWASLU,
  /** disaster management */
  BPBD,
  /** electricity */
  PLN,
  /** health */
  DINKES,
  /** transport */
  DISHUB,
  /** population register */
  DUKCAPIL,
  /** information and communication */
  KOMINFO,
  /** public order police of the regional government */
  SATPOL_PP,
  /** any other */
  LAINNYA
}
