package id.siaga.bench;

import id.siaga.bench.part.RunningStack;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the running stack is: what it wrote down itself, unless told otherwise. */
final class StackOptions {

  @Option(
      names = "--data-dir",
      description = "the stack's data directory (default: SIAGA_DATA_DIR, else .siaga)")
  private @Nullable Path dataDir;

  @Option(names = "--intake", description = "intake's address, http://HOST:PORT")
  private @Nullable URI intake;

  @Option(names = "--bootstrap-servers", description = "the broker's address, HOST:PORT")
  private @Nullable String bootstrapServers;

  @Option(names = "--registry", description = "address of the registry's Confluent-compatible API")
  private @Nullable URI registry;

  @Option(
      names = "--key",
      description = "an agency's bearer key (default: from the data directory)")
  private @Nullable String key;

  @Option(names = "--agency", description = "the agency whose key that is")
  private @Nullable String agency;

  @Option(
      names = "--pids",
      split = ",",
      description =
          "process ids, such as intake=1,scoring=2,escalation=3,notification=4,broker=5"
              + " (default: from the data directory)")
  private Map<String, Long> pids = new LinkedHashMap<>();

  RunningStack stack(Map<String, String> environment) {
    StackFiles files =
        new StackFiles(
            dataDir != null
                ? dataDir
                : Path.of(environment.getOrDefault("SIAGA_DATA_DIR", ".siaga")));
    StackPorts ports = files.ports(StackPorts.from(environment));
    URI address = intake != null ? intake : URI.create("http://127.0.0.1:" + ports.intake());
    StackFiles.Key agencyKey =
        key != null
            ? new StackFiles.Key(agency != null ? agency : "siaga-bench", key)
            : files.key(agency);
    return new RunningStack(
        new InetSocketAddress(address.getHost(), address.getPort()),
        bootstrapServers != null ? bootstrapServers : "127.0.0.1:" + ports.broker(),
        registry != null
            ? registry
            : URI.create("http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7"),
        agencyKey.agency(),
        agencyKey.key(),
        pids.isEmpty() ? files.pids() : pids);
  }
}
