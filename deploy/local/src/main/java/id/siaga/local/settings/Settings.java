package id.siaga.local.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything about one stack that can be set.
 *
 * @param home root of the project, where the {@code siaga} script lies
 * @param data directory of everything that survives {@code down}
 * @param ports a number for each port, no two the same
 * @param heaps MiB for each Java process
 */
public record Settings(Path home, Path data, Map<Port, Integer> ports, Map<Heap, Integer> heaps) {

  /** Loopback: nothing of a local stack is to be reached from elsewhere. */
  public static final String HOST = "127.0.0.1";

  private static final int HIGHEST_PORT = 65_535;
  private static final int SMALLEST_HEAP = 64;
  private static final int LARGEST_HEAP = 1 << 20;

  public Settings {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    ports = Map.copyOf(ports);
    heaps = Map.copyOf(heaps);
    Map<Integer, Port> taken = new HashMap<>();
    for (Port port : Port.values()) {
      Port other = taken.put(number(ports, port), port);
      if (other != null) {
        throw new SettingException(
            "%s and %s are both %d; every port needs its own"
                .formatted(other.variable(), port.variable(), ports.get(port)));
      }
    }
  }

  /**
   * Reads the environment: {@code SIAGA_DATA_DIR}, {@code SIAGA_PORT_BASE}, {@code SIAGA_PORT_…},
   * {@code SIAGA_HEAP_…}.
   *
   * @throws SettingException when a value is no number or out of its range
   */
  public static Settings from(Map<String, String> environment, Path home) {
    String data = environment.getOrDefault("SIAGA_DATA_DIR", "");
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    String base = environment.getOrDefault("SIAGA_PORT_BASE", "");
    for (Port port : Port.values()) {
      int standard =
          base.isEmpty()
              ? port.standard()
              : number("SIAGA_PORT_BASE", base, 1, HIGHEST_PORT - Port.values().length)
                  + port.offset();
      ports.put(port, number(environment, port.variable(), standard, 1, HIGHEST_PORT));
    }
    Map<Heap, Integer> heaps = new EnumMap<>(Heap.class);
    for (Heap heap : Heap.values()) {
      heaps.put(
          heap, number(environment, heap.variable(), heap.standard(), SMALLEST_HEAP, LARGEST_HEAP));
    }
    return new Settings(
        home, data.isEmpty() ? home.resolve(".siaga") : Path.of(data), ports, heaps);
  }

  /** The same with other ports, for stacks that live as long as a test. */
  public Settings on(Function<Port, Integer> choice) {
    Map<Port, Integer> chosen = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      chosen.put(port, choice.apply(port));
    }
    return new Settings(home, data, chosen, heaps);
  }

  /** The number of a port. */
  public int port(Port port) {
    return number(ports, port);
  }

  /** A heap in MiB. */
  public int heap(Heap heap) {
    Integer size = heaps.get(heap);
    if (size == null) {
      throw new SettingException(heap.variable() + " is missing");
    }
    return size;
  }

  /** Address of an HTTP port. */
  public URI url(Port port) {
    return URI.create("http://" + HOST + ":" + port(port));
  }

  /** Where Kafka clients start. */
  public String bootstrapServers() {
    return HOST + ":" + port(Port.BROKER);
  }

  /** The registry's Confluent-compatible API. */
  public URI registry() {
    return url(Port.REGISTRY).resolve("/apis/ccompat/v7");
  }

  /** What the build made of this module. */
  public Path built() {
    return home.resolve("deploy/local/target");
  }

  /** Directory of the log files, one for each part. */
  public Path logs() {
    return data.resolve("logs");
  }

  private static int number(Map<Port, Integer> ports, Port port) {
    Integer number = ports.get(port);
    if (number == null) {
      throw new SettingException(port.variable() + " is missing");
    }
    return number;
  }

  private static int number(
      Map<String, String> environment, String name, int standard, int least, int most) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? standard : number(name, value, least, most);
  }

  private static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with the range
    }
    throw new SettingException(
        "%s must be a whole number from %d to %d, was '%s'".formatted(name, least, most, value));
  }
}
