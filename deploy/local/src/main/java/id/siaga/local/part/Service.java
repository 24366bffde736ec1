package id.siaga.local.part;

import id.siaga.local.settings.Heap;
import id.siaga.local.settings.Port;

/** The four services, in the order a report passes them. */
public enum Service {
  INTAKE("intake-service", Port.INTAKE, Heap.INTAKE),
  SCORING("risk-scoring-service", Port.SCORING, Heap.SCORING),
  ESCALATION("escalation-service", Port.ESCALATION, Heap.ESCALATION),
  NOTIFICATION("notification-service", Port.CONSOLE, Heap.NOTIFICATION);

  private final String module;
  private final Port port;
  private final Heap heap;

  Service(String module, Port port, Heap heap) {
    this.module = module;
    this.port = port;
    this.heap = heap;
  }

  /** Name of its module's directory. */
  public String module() {
    return module;
  }

  Port port() {
    return port;
  }

  Heap heap() {
    return heap;
  }
}
