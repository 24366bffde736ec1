package id.siaga.local.part;

import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running part. */
public final class Child {

  private static final long PROBE_MILLIS = 50;
  private static final long STOP_SECONDS = 45;
  private static final long LARGEST_LOG = 20L << 20;
  // A session of its own: Ctrl-C reaches the supervisor only, which stops parts in their order.
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Part part;
  private final Process process;
  private final Path log;
  private final long logStart;

  private Child(Part part, Process process, Path log, long logStart) {
    this.part = part;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  /**
   * Prepares a part and starts its process, without waiting for it to be ready.
   *
   * @throws PartFailedException when a port is taken or the preparation fails
   */
  public static Child start(Part part, Settings settings)
      throws IOException, InterruptedException, PartFailedException {
    requirePorts(part, settings);
    part.prepare();
    Path log = settings.logs().resolve(part.name() + ".log");
    Files.createDirectories(settings.logs());
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    Launch launch = part.launch();
    List<String> command = new ArrayList<>(launch.command());
    if (Files.isExecutable(SETSID)) {
      command.addFirst(SETSID.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(launch.environment());
    builder.directory(settings.data().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return new Child(part, builder.start(), log, logStart);
  }

  /**
   * Looks whether the part's ports are free.
   *
   * @throws PartFailedException when one is taken; names it and what changes it
   */
  public static void requirePorts(Part part, Settings settings)
      throws IOException, PartFailedException {
    for (Port port : part.ports()) {
      requireFree(part, port, settings.port(port));
    }
  }

  /**
   * Waits until the part is ready.
   *
   * @throws PartFailedException when its process ends, or patience does; with the log's tail
   */
  public void awaitReady() throws InterruptedException, PartFailedException {
    long deadline = System.nanoTime() + part.patience().toNanos();
    while (!part.ready()) {
      if (process.waitFor(PROBE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new PartFailedException(
            "%s ended with exit code %d while starting.%s"
                .formatted(part.name(), process.exitValue(), logTail()));
      }
      if (System.nanoTime() > deadline) {
        throw new PartFailedException(
            "%s was not ready after %d s.%s"
                .formatted(part.name(), part.patience().toSeconds(), logTail()));
      }
    }
  }

  /** Asks it to stop, waits, and ends it by force when it doesn't in 45 s. */
  public void stop() throws InterruptedException, IOException {
    if (!process.isAlive()) {
      return;
    }
    ProcessHandle handle = process.toHandle();
    Stopping.ask(handle, part.stopsOnInterrupt());
    if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      part.endedOrderly();
    } else {
      handle.destroyForcibly();
      process.waitFor();
    }
  }

  /** The same on a thread of its own; what can't be tidied up costs the next start's speed only. */
  public void stopQuietly() {
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  public Part part() {
    return part;
  }

  public long pid() {
    return process.pid();
  }

  /** When the process began, as the operating system has it: pid and this name it for good. */
  public Instant processStart() {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  public int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Where its output goes. */
  public Path log() {
    return log;
  }

  /** The log's last lines of this run, indented, for a message. */
  public String logTail() {
    return LogTail.of(log, logStart);
  }

  private static void requireFree(Part part, Port port, int number)
      throws IOException, PartFailedException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    } catch (java.net.BindException e) {
      throw new PartFailedException(
          "%s can't have port %d: another program listens there. Stop it, or set %s to a free port."
              .formatted(part.name(), number, port.variable()));
    }
  }
}
