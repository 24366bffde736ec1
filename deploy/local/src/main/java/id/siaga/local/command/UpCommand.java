package id.siaga.local.command;

import id.siaga.local.demo.Demo;
import id.siaga.local.issuer.DevelopmentIssuer;
import id.siaga.local.issuer.IssuerKey;
import id.siaga.local.keys.AuditKeys;
import id.siaga.local.keys.Keys;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.DataDirectory;
import id.siaga.local.supervisor.Progress;
import id.siaga.local.supervisor.StackFailedException;
import id.siaga.local.supervisor.Supervisor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the whole stack; Ctrl-C stops it.",
    footer = {
      "",
      "Environment:",
      "  SIAGA_DATA_DIR    what survives `down` (default: .siaga in the project)",
      "  SIAGA_PORT_BASE   first of ten ports in a row, instead of the defaults:",
      "  SIAGA_PORT_CONSOLE=8080     SIAGA_PORT_INTAKE=8081    SIAGA_PORT_SCORING=8082",
      "  SIAGA_PORT_ESCALATION=8083  SIAGA_PORT_REGISTRY=8084  SIAGA_PORT_REGISTRY_MANAGEMENT=8085",
      "  SIAGA_PORT_BROKER=9092      SIAGA_PORT_BROKER_CONTROLLER=9093",
      "  SIAGA_PORT_POSTGRES=5433      SIAGA_PORT_ISSUER=8086",
      "  SIAGA_HEAP_BROKER=512       SIAGA_HEAP_REGISTRY=384   SIAGA_HEAP_INTAKE=256  (MiB)",
      "  SIAGA_HEAP_SCORING=256      SIAGA_HEAP_ESCALATION=384 SIAGA_HEAP_NOTIFICATION=320",
      "  SIAGA_DESK_STARTINGPOLICY   file of the policy desks begin with; see ./siaga policy --help",
      "  SIAGA_DESK_CHECKPOINTEVERY  how often heads are signed (default: 15m)"
    })
final class UpCommand implements Callable<Integer> {

  @Option(names = "--demo", description = "feeds the sample reports and a staged story")
  private boolean demo;

  @Option(names = "--detach", description = "returns when all is ready; ./siaga down stops it")
  private boolean detach;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Settings.from(System.getenv(), Home.find());
    Progress progress = new Progress(spec.commandLine().getOut());
    try {
      DataDirectory.check(settings.data());
      return detach ? Detached.start(settings, progress, demo) : run(settings, progress);
    } catch (StackFailedException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private int run(Settings settings, Progress progress)
      throws StackFailedException, IOException, InterruptedException {
    Keys keys = Keys.of(settings.data());
    Supervisor supervisor =
        new Supervisor(settings, progress, keys.agenciesFile(), services(settings));
    supervisor.claim();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(supervisor)));
    progress.line("Starting siaga (data and logs in " + settings.data() + "):");
    DevelopmentIssuer issuer =
        new DevelopmentIssuer(
            settings.url(Port.ISSUER), settings.url(Port.CONSOLE), IssuerKey.of(settings.data()));
    try {
      return run(settings, progress, keys, supervisor);
    } finally {
      issuer.close();
    }
  }

  private int run(Settings settings, Progress progress, Keys keys, Supervisor supervisor)
      throws IOException, InterruptedException {
    try {
      supervisor.start();
    } catch (StackFailedException e) {
      spec.commandLine().getErr().println(e.getMessage());
      supervisor.stop();
      return 1;
    }
    Welcome.print(settings, keys, progress);
    Demo feed = new Demo(settings, keys, progress);
    if (demo) {
      feed.start();
    }
    supervisor.awaitStop();
    feed.stop();
    return 0;
  }

  /** Environment of the services beyond the addresses of the parts. */
  private Map<String, String> services(Settings settings) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "SIAGA_DESK_CHECKPOINTKEY", AuditKeys.of(settings.data()).privatePem().toString());
    if (demo) {
      environment.putAll(Demo.environment(settings));
    }
    return environment;
  }

  private static void stop(Supervisor supervisor) {
    try {
      supervisor.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the state file can't be removed", e);
    }
  }
}
