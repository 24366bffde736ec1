package id.siaga.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack of its own, started as a user starts it: {@code ./siaga up --detach}, with a data
 * directory and ports of its own, from what the build packaged.
 */
final class RunningStack implements AutoCloseable {

  private static final int PORTS = 10;
  private static final long COMMAND_MINUTES = 5;

  private final Path home;
  private final Path data;
  private final int base;
  private final Map<String, String> settings;

  private RunningStack(Path home, Path data, int base, Map<String, String> settings) {
    this.home = home;
    this.data = data;
    this.base = base;
    this.settings = settings;
  }

  /** What a command of the script said. */
  record Answer(int exitCode, String out, String err) {

    /** What it printed, where it succeeded. */
    String expectSuccess() {
      if (exitCode != 0) {
        throw new AssertionError("exit code " + exitCode + "\n" + out + "\n" + err);
      }
      return out;
    }
  }

  /** Starts a stack; further settings as environment variables. */
  static RunningStack start(Map<String, String> settings) {
    try {
      Path data = Files.createTempDirectory("siaga-e2e-");
      RunningStack stack = new RunningStack(findHome(), data, freeBase(), settings);
      try {
        stack.siaga("up", "--detach").expectSuccess();
        return stack;
      } catch (AssertionError e) {
        stack.siaga("down");
        throw new AssertionError(e.getMessage() + "\nlogs: " + data.resolve("logs"), e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the script as a user would. */
  Answer siaga(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("siaga").toString()));
    command.addAll(List.of(arguments));
    return run(command, home);
  }

  /** Runs any command with this stack's environment; bounded in time. */
  Answer run(List<String> command, Path directory) {
    try {
      Path out = Files.createTempFile(data, "command", ".out");
      Path err = Files.createTempFile(data, "command", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(COMMAND_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + COMMAND_MINUTES + " minutes");
      }
      Answer answer = new Answer(process.exitValue(), read(out), read(err));
      Files.delete(out);
      Files.delete(err);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + command, e);
    }
  }

  URI console() {
    return URI.create("http://127.0.0.1:" + base);
  }

  URI intake() {
    return URI.create("http://127.0.0.1:" + (base + 1));
  }

  URI registry() {
    return URI.create("http://127.0.0.1:" + (base + 4) + "/apis/ccompat/v7");
  }

  String bootstrapServers() {
    return "127.0.0.1:" + (base + 6);
  }

  Path data() {
    return data;
  }

  Path home() {
    return home;
  }

  EventCodec codec() {
    return new EventCodec(new SchemaRegistry(registry()));
  }

  TopicProbe probe() {
    return new TopicProbe(bootstrapServers());
  }

  /** The key of a sample agency. */
  String key(String agency) {
    JsonNode keys = JsonMapper.shared().readTree(read(data.resolve("keys/keys.json")));
    return keys.path(agency).asString();
  }

  /** {@code ./siaga status --json}. */
  JsonNode status() {
    return JsonMapper.shared().readTree(siaga("status", "--json").out());
  }

  @Override
  public void close() {
    siaga("down").expectSuccess();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("SIAGA_DATA_DIR", data.toString());
    environment.put("SIAGA_PORT_BASE", Integer.toString(base));
    environment.put("SIAGA_BUILD", "never");
    environment.put("SIAGA_JAVA_HOME", System.getProperty("java.home"));
    return environment;
  }

  private static Path findHome() {
    Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("siaga"))) {
        return at;
      }
    }
    throw new IllegalStateException(start + " lies in no copy of the project");
  }

  /** The first of ten ports in a row that are free now. */
  private static int freeBase() {
    for (int base = 20_000 + (int) (ProcessHandle.current().pid() % 500) * 20;
        base < 32_000;
        base += 20) {
      if (allFree(base)) {
        return base;
      }
    }
    throw new IllegalStateException("no ten free ports in a row below 32,000");
  }

  private static boolean allFree(int base) {
    for (int port = base; port < base + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
