package id.siaga.local.settings;

/** Heap of one Java process of the stack, in MiB. PostgreSQL has none. */
public enum Heap {
  BROKER(512),
  REGISTRY(384),
  INTAKE(256),
  SCORING(256),
  ESCALATION(384),
  NOTIFICATION(320);

  private final int standard;

  Heap(int standard) {
    this.standard = standard;
  }

  /** Size when nothing is set, in MiB. */
  public int standard() {
    return standard;
  }

  /** The environment variable that changes it; a number of MiB. */
  public String variable() {
    return "SIAGA_HEAP_" + name();
  }
}
