package id.siaga.local.command;

import id.siaga.local.part.BrokerPart;
import id.siaga.local.part.Child;
import id.siaga.local.part.Directories;
import id.siaga.local.part.Part;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.PostgresPart;
import id.siaga.local.part.RegistryPart;
import id.siaga.local.provision.Provisioning;
import id.siaga.local.provision.ProvisioningException;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Broker, registry and PostgreSQL for one test JVM: one line of JSON with their addresses on
 * standard output once all is provisioned; everything stops when standard input ends, as it does
 * when the test JVM dies.
 */
@Command(
    name = "infra",
    hidden = true,
    description = "Broker, registry and PostgreSQL for tests, until standard input ends.")
final class InfraCommand implements Callable<Integer> {

  @Option(names = "--dir", required = true, description = "directory of data and logs")
  private Path directory = Path.of("");

  @Option(
      names = "--ephemeral",
      description = "free ports, no waiting for the disk, and data deleted at the end")
  private boolean ephemeral;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ConcurrentLinkedDeque<Child> children = new ConcurrentLinkedDeque<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = directory.toAbsolutePath();
    Files.createDirectories(data);
    Settings set = Settings.from(System.getenv(), Home.find());
    Settings settings = new Settings(set.home(), data, set.ports(), set.heaps());
    if (ephemeral) {
      settings = settings.on(FreePorts.choose()::get);
    }
    Thread hook = Thread.ofPlatform().unstarted(this::stopAll);
    Runtime.getRuntime().addShutdownHook(hook);
    PrintWriter out = spec.commandLine().getOut();
    try {
      start(settings);
      out.println(JsonMapper.shared().writeValueAsString(endpoints(settings)));
      out.flush();
      while (System.in.read() >= 0) {
        // what comes in means nothing; its end does
      }
      return 0;
    } catch (PartFailedException | ProvisioningException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } finally {
      stopAll();
      if (ephemeral) {
        for (String part : List.of("broker", "registry", "postgres")) {
          Directories.delete(data.resolve(part));
        }
      }
    }
  }

  private void start(Settings settings)
      throws InterruptedException, PartFailedException, ProvisioningException, IOException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> broker =
          threads.submit(() -> {
            start(new BrokerPart(settings), settings);
            Provisioning.topics(settings.bootstrapServers());
            return null;
          });
      Future<?> registry =
          threads.submit(() -> {
            start(new RegistryPart(settings), settings);
            Provisioning.schemas(settings.registry());
            return null;
          });
      Future<?> postgres =
          threads.submit(() -> {
            start(new PostgresPart(settings, !ephemeral), settings);
            return null;
          });
      for (Future<?> part : List.of(broker, registry, postgres)) {
        try {
          part.get();
        } catch (ExecutionException e) {
          threads.shutdownNow();
          switch (e.getCause()) {
            case PartFailedException failure -> throw failure;
            case ProvisioningException failure -> throw failure;
            case IOException failure -> throw failure;
            case null, default -> throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private void start(Part part, Settings settings)
      throws IOException, InterruptedException, PartFailedException {
    Child child = Child.start(part, settings);
    children.addFirst(child);
    child.awaitReady();
  }

  private void stopAll() {
    List<Thread> stops = new ArrayList<>();
    for (Child child = children.pollFirst(); child != null; child = children.pollFirst()) {
      stops.add(Thread.ofVirtual().start(child::stopQuietly));
    }
    try {
      for (Thread stop : stops) {
        stop.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> endpoints(Settings settings) {
    Map<String, Object> endpoints = new LinkedHashMap<>();
    endpoints.put("bootstrapServers", settings.bootstrapServers());
    endpoints.put("registryUrl", settings.registry().toString());
    endpoints.put("postgresHost", Settings.HOST);
    endpoints.put("postgresPort", settings.port(Port.POSTGRES));
    endpoints.put("postgresDatabase", PostgresPart.NAME);
    endpoints.put("postgresUser", PostgresPart.NAME);
    endpoints.put("postgresPassword", PostgresPart.NAME);
    return endpoints;
  }
}
