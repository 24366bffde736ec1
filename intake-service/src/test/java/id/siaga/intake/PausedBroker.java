package id.siaga.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The test's own broker process, held: its connections stay, and nobody answers. */
record PausedBroker(long pid) implements AutoCloseable {

  PausedBroker {
    signal("-STOP", pid);
  }

  /** The broker among the processes this JVM started; empty where it runs in a container. */
  static Optional<Long> process() {
    return ProcessHandle.current()
        .descendants()
        .filter(p ->
            p.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.endsWith(".BrokerProcess")))
        .map(ProcessHandle::pid)
        .findFirst();
  }

  @Override
  public void close() {
    signal("-CONT", pid);
  }

  private static void signal(String signal, long pid) {
    try {
      int status = new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " gave " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException("kill can't be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
