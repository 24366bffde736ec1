package id.siaga.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of the bench's own: the same program with other arguments. It says {@code ready} on its
 * first line and leaves when its standard input ends, so that it never outlives the bench.
 */
public final class ChildJvm implements AutoCloseable {

  /** The line by which a child says that it is ready; what follows on the line is its own. */
  public static final String READY = "ready";

  private final Process process;
  private final String greeting;

  private ChildJvm(Process process, String greeting) {
    this.process = process;
    this.greeting = greeting;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param mainClass class with the main method, from this process's class path
   * @throws IllegalStateException when it ends before that
   */
  public static ChildJvm start(String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      if (line == null || !line.startsWith(READY)) {
        process.destroy();
        throw new IllegalStateException(arguments.get(0) + " didn't start: " + line);
      }
      return new ChildJvm(process, line.substring(READY.length()).trim());
    } catch (IOException e) {
      throw new UncheckedIOException(arguments.get(0) + " can't be started", e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** What the child said behind {@link #READY}. */
  public String greeting() {
    return greeting;
  }

  /** Ends it by its id: asks, waits five seconds, insists. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
