package id.siaga.local.part;

import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the four services. */
public final class ServicePart implements Part {

  private final Service service;
  private final Settings settings;
  private final Path keys;
  private final Map<String, String> extra;
  private volatile @Nullable Path jar;

  /**
   * @param keys the agencies' keys file
   * @param extra environment beyond the addresses of the parts
   */
  public ServicePart(Service service, Settings settings, Path keys, Map<String, String> extra) {
    this.service = service;
    this.settings = settings;
    this.keys = keys;
    this.extra = Map.copyOf(extra);
  }

  @Override
  public String name() {
    return service.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Port> ports() {
    return List.of(service.port());
  }

  @Override
  public void prepare() throws IOException, InterruptedException, PartFailedException {
    jar = ServiceProgram.unpack(settings, service);
  }

  @Override
  public Launch launch() throws IOException {
    List<String> command = Jvm.command(settings, service.heap(), archive());
    command.add("-jar");
    command.add(jar().toString());
    return new Launch(command, environment());
  }

  @Override
  public boolean ready() {
    URI readiness = settings.url(service.port()).resolve("/actuator/health/readiness");
    return Probe.listens(settings.port(service.port())) && Probe.ok(readiness);
  }

  /** Generous: four of them start at once, and the machine may be busy with a build. */
  @Override
  public Duration patience() {
    return Duration.ofMinutes(4);
  }

  @Override
  public void endedOrderly() throws IOException {
    archive().keep();
  }

  private ClassArchive archive() throws IOException {
    return new ClassArchive(settings, service.module(), List.of(jar()));
  }

  private Path jar() {
    return Objects.requireNonNull(jar, "prepare comes first");
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SIAGA_HTTP_PORT", Integer.toString(settings.port(service.port())));
    environment.put("SIAGA_HTTP_ADDRESS", Settings.HOST);
    environment.put("SIAGA_KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
    environment.put("SIAGA_REGISTRY_URL", settings.registry().toString());
    environment.put("SIAGA_PUBLIC_URL", settings.url(Port.CONSOLE).toString());
    environment.put("SIAGA_ISSUER_URL", settings.url(Port.ISSUER).toString());
    environment.put("SIAGA_AGENCY_KEYS_FILE", keys.toString());
    environment.put("SIAGA_STATE_DIR", settings.data().resolve("escalation").toString());
    environment.put("SIAGA_POSTGRES_HOST", Settings.HOST);
    environment.put("SIAGA_POSTGRES_PORT", Integer.toString(settings.port(Port.POSTGRES)));
    environment.put("SIAGA_POSTGRES_DATABASE", PostgresPart.NAME);
    environment.put("SIAGA_POSTGRES_USER", PostgresPart.NAME);
    environment.put("SIAGA_POSTGRES_PASSWORD", PostgresPart.NAME);
    environment.putAll(extra);
    return environment;
  }
}
