package id.siaga.local.settings;

/** A port of the stack. All are bound to the loopback address only. */
public enum Port {
  /** the console and its API, of notification-service */
  CONSOLE(8080, 0),
  INTAKE(8081, 1),
  SCORING(8082, 2),
  ESCALATION(8083, 3),
  REGISTRY(8084, 4),
  REGISTRY_MANAGEMENT(8085, 5),
  BROKER(9092, 6),
  BROKER_CONTROLLER(9093, 7),
  POSTGRES(5433, 8),
  /** the development issuer, where sample people sign in */
  ISSUER(8086, 9);

  private final int standard;
  private final int offset;

  Port(int standard, int offset) {
    this.standard = standard;
    this.offset = offset;
  }

  /** The number it has when nothing is set. */
  public int standard() {
    return standard;
  }

  /** Its distance from {@code SIAGA_PORT_BASE}, where that is set. */
  int offset() {
    return offset;
  }

  /** The environment variable that changes it. */
  public String variable() {
    return "SIAGA_PORT_" + name();
  }
}
