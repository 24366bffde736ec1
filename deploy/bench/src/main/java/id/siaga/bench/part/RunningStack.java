package id.siaga.bench.part;

import id.siaga.bench.process.ProcessId;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stack that is measured. It must be on this machine: the bench floods it.
 *
 * @param intake address of intake
 * @param bootstrapServers of the broker
 * @param registry base address of the Confluent-compatible API
 * @param agency code of the agency whose key this is
 * @param key bearer key
 * @param pids process ids by the names of the stack's parts, such as {@code intake}; may lack some
 */
public record RunningStack(
    InetSocketAddress intake,
    String bootstrapServers,
    URI registry,
    String agency,
    String key,
    Map<String, Long> pids) {

  public RunningStack {
    pids.values().forEach(ProcessId::new);
    pids = Collections.unmodifiableMap(new LinkedHashMap<>(pids));
    Loopback.require(intake.getHostString());
    for (String server : bootstrapServers.split(",", -1)) {
      Loopback.require(server.substring(0, Math.max(0, server.lastIndexOf(':'))));
    }
    Loopback.require(String.valueOf(registry.getHost()));
  }

  /** What {@code Host} says. */
  String hostHeader() {
    return intake.getHostString() + ":" + intake.getPort();
  }
}
