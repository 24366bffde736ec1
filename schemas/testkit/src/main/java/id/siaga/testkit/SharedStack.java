package id.siaga.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** The one stack of this JVM. */
final class SharedStack {

  private static @Nullable RunningStack running;

  private SharedStack() {}

  static synchronized Endpoints endpoints() {
    RunningStack stack = running;
    if (stack == null) {
      stack = start();
      running = stack;
    }
    return stack.endpoints();
  }

  static synchronized void close() throws IOException, InterruptedException {
    RunningStack stack = running;
    running = null;
    if (stack != null) {
      stack.close();
    }
  }

  private static RunningStack start() {
    try {
      return docker() ? ContainerStack.start() : ProcessStack.start();
    } catch (IOException e) {
      throw new IllegalStateException("the real stack can't be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting the real stack", e);
    }
  }

  private static boolean docker() {
    String choice = System.getenv("SIAGA_TEST_STACK");
    if (choice != null && !choice.isEmpty()) {
      return switch (choice.toLowerCase(Locale.ROOT)) {
        case "docker" -> true;
        case "process" -> false;
        default ->
            throw new IllegalStateException(
                "SIAGA_TEST_STACK must be docker or process, was '" + choice + "'");
      };
    }
    // Looked for first, because asking the library takes seconds where there is no engine.
    boolean socket =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    return socket && DockerClientFactory.instance().isDockerAvailable();
  }
}
