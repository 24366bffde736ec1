package id.siaga.local.command;

import id.siaga.local.settings.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Ports nobody listens on. Chosen at random below the range from which outgoing connections get
 * theirs, so that none is taken between the choice and the start.
 */
final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private FreePorts() {}

  static Map<Port, Integer> choose() {
    Random random = new SecureRandom();
    Set<Integer> chosen = new HashSet<>();
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      int number = random.nextInt(LOWEST, HIGHEST);
      while (!free(number) || !chosen.add(number)) {
        number = random.nextInt(LOWEST, HIGHEST);
      }
      ports.put(port, number);
    }
    return ports;
  }

  private static boolean free(int number) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (java.net.BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("loopback can't be bound", e);
    }
  }
}
