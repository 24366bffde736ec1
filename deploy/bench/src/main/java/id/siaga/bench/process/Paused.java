package id.siaga.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Processes held by SIGSTOP. They go on when {@link #resume} or {@link #close} is called, when the
 * bench ends for whatever reason, and in any case after {@link #LONGEST_SECONDS}: longer, and their
 * consumer groups would expel them.
 */
public final class Paused implements AutoCloseable {

  /** The longest pause; the sessions of the stack's consumers are 10 s. */
  public static final int LONGEST_SECONDS = 7;

  private final Set<Long> held = new LinkedHashSet<>();
  private final ScheduledExecutorService guard =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("pause-guard").unstarted(task));
  private final Thread onExit = new Thread(this::resumeAll, "resume-paused");
  private final Process lastResort;
  private boolean expired;

  private Paused(Process lastResort) {
    this.lastResort = lastResort;
  }

  /**
   * Pauses these.
   *
   * @throws IllegalStateException when a signal can't be sent; none stays paused then
   */
  public static Paused hold(Collection<Long> pids) {
    Paused paused = new Paused(lastResort(pids));
    Runtime.getRuntime().addShutdownHook(paused.onExit);
    var unused = paused.guard.schedule(paused::expire, LONGEST_SECONDS, TimeUnit.SECONDS);
    try {
      for (long pid : pids) {
        paused.stop(pid);
      }
    } catch (IllegalStateException e) {
      paused.close();
      throw e;
    }
    return paused;
  }

  /** Lets one go on. */
  public synchronized void resume(long pid) {
    if (held.remove(pid)) {
      signal("-CONT", pid);
    }
  }

  /** Whether the pause ended because it had lasted as long as it may. */
  public synchronized boolean expired() {
    return expired;
  }

  /** Lets all go on. */
  @Override
  public void close() {
    resumeAll();
    guard.shutdownNow();
    lastResort.descendants().forEach(ProcessHandle::destroy);
    lastResort.destroy();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The hook is running: it does the same.
      return;
    }
  }

  private synchronized void stop(long pid) {
    held.add(pid);
    signal("-STOP", pid);
  }

  private synchronized void expire() {
    expired = !held.isEmpty();
    resumeAll();
  }

  private synchronized void resumeAll() {
    for (long pid : Set.copyOf(held)) {
      resume(pid);
    }
  }

  /** Not interruptible: whoever has been stopped must be told to go on. */
  private static void signal(String signal, long pid) {
    try {
      int exit =
          new ProcessBuilder("kill", signal, Long.toString(pid))
              .inheritIO()
              .start()
              .onExit()
              .join()
              .exitValue();
      if (exit != 0 && ProcessHandle.of(pid).isPresent()) {
        throw new IllegalStateException("kill " + signal + " " + pid + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new IllegalStateException("kill " + signal + " " + pid + " can't be run", e);
    }
  }

  /** Lets them go on even when this program was killed and can do nothing any more. */
  private static Process lastResort(Collection<Long> pids) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "sleep " + (LONGEST_SECONDS + 1) + "; kill -CONT \"$@\""));
    command.add("siaga-bench-guard");
    pids.forEach(pid -> command.add(Long.toString(pid)));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException("the guard of a pause can't be started", e);
    }
  }
}
