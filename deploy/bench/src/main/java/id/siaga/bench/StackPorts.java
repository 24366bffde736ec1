package id.siaga.bench;

import java.util.Map;

/** The stack's ports as its own settings make them: one by one, from a base, or as they are. */
record StackPorts(int intake, int registry, int broker) {

  static StackPorts from(Map<String, String> environment) {
    return new StackPorts(
        port(environment, "SIAGA_PORT_INTAKE", 8081, 1),
        port(environment, "SIAGA_PORT_REGISTRY", 8084, 4),
        port(environment, "SIAGA_PORT_BROKER", 9092, 6));
  }

  private static int port(
      Map<String, String> environment, String name, int standard, int fromBase) {
    String given = environment.getOrDefault(name, "");
    if (!given.isEmpty()) {
      return Integer.parseInt(given);
    }
    String base = environment.getOrDefault("SIAGA_PORT_BASE", "");
    return base.isEmpty() ? standard : Integer.parseInt(base) + fromBase;
  }
}
