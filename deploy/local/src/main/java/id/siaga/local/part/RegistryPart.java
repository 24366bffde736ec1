package id.siaga.local.part;

import id.siaga.local.settings.Heap;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Apicurio registry with its Confluent-compatible API; state in one H2 file. */
public final class RegistryPart implements Part {

  private final Settings settings;
  private final Path directory;

  public RegistryPart(Settings settings) {
    this.settings = settings;
    this.directory = settings.data().resolve("registry");
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.REGISTRY, Port.REGISTRY_MANAGEMENT);
  }

  @Override
  public void prepare() throws IOException, PartFailedException {
    if (!Files.exists(program())) {
      throw new PartFailedException(
          "the registry's program is missing at " + program() + ": build the project first");
    }
    Files.createDirectories(directory);
  }

  @Override
  public Launch launch() throws IOException {
    List<String> command = Jvm.command(settings, Heap.REGISTRY, archive());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-jar");
    command.add(program().toString());
    return new Launch(
        command,
        Map.of(
            "QUARKUS_HTTP_HOST",
            Settings.HOST,
            "QUARKUS_HTTP_PORT",
            Integer.toString(settings.port(Port.REGISTRY)),
            "QUARKUS_MANAGEMENT_HOST",
            Settings.HOST,
            "QUARKUS_MANAGEMENT_PORT",
            Integer.toString(settings.port(Port.REGISTRY_MANAGEMENT)),
            "QUARKUS_BANNER_ENABLED",
            "false",
            "APICURIO_DATASOURCE_URL",
            "jdbc:h2:file:" + directory.resolve("registry") + ";DB_CLOSE_ON_EXIT=FALSE"));
  }

  @Override
  public boolean ready() {
    return Probe.listens(settings.port(Port.REGISTRY))
        && Probe.ok(URI.create(settings.registry() + "/subjects"));
  }

  @Override
  public void endedOrderly() throws IOException {
    archive().keep();
  }

  private ClassArchive archive() throws IOException {
    return new ClassArchive(settings, name(), List.of(program()));
  }

  private Path program() {
    return settings.built().resolve("registry/quarkus-run.jar");
  }
}
