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

  private final Set<ProcessId> held = new LinkedHashSet<>();
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
   * @throws IllegalArgumentException when one is no process's id: to {@code kill}, 0, 1 and
   *     negative numbers name groups, or everybody
   * @throws IllegalStateException when one has ended or a signal can't be sent; none stays paused
   */
  public static Paused hold(Collection<Long> pids) {
    List<ProcessId> processes = pids.stream().map(ProcessId::new).toList();
    for (ProcessId process : processes) {
      if (!process.lives()) {
        throw new IllegalStateException(
            "process " + process + " has ended since the bench began, and can't be paused");
      }
    }
    Paused paused = new Paused(lastResort(processes));
    Runtime.getRuntime().addShutdownHook(paused.onExit);
    var unused = paused.guard.schedule(paused::expire, LONGEST_SECONDS, TimeUnit.SECONDS);
    try {
      for (ProcessId process : processes) {
        paused.stop(process);
      }
    } catch (IllegalStateException e) {
      paused.close();
      throw e;
    }
    return paused;
  }

  /** Lets one go on. */
  public void resume(long pid) {
    resume(new ProcessId(pid));
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

  private synchronized void stop(ProcessId process) {
    held.add(process);
    signal("-STOP", process);
  }

  private synchronized void resume(ProcessId process) {
    if (held.remove(process)) {
      signal("-CONT", process);
    }
  }

  private synchronized void expire() {
    expired = !held.isEmpty();
    resumeAll();
  }

  private synchronized void resumeAll() {
    for (ProcessId process : Set.copyOf(held)) {
      resume(process);
    }
  }

  /** Not interruptible: whoever has been stopped must be told to go on. */
  private static void signal(String signal, ProcessId process) {
    try {
      int exit =
          new ProcessBuilder("kill", signal, process.toString())
              .inheritIO()
              .start()
              .onExit()
              .join()
              .exitValue();
      if (exit != 0 && process.lives()) {
        throw new IllegalStateException("kill " + signal + " " + process + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new IllegalStateException("kill " + signal + " " + process + " can't be run", e);
    }
  }

  /** Lets them go on even when this program was killed and can do nothing any more. */
  private static Process lastResort(List<ProcessId> processes) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "sleep " + (LONGEST_SECONDS + 1) + "; kill -CONT \"$@\""));
    command.add("siaga-bench-guard");
    processes.forEach(process -> command.add(process.toString()));
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
