package id.siaga.local.supervisor;

import id.siaga.local.part.Child;
import id.siaga.local.part.Part;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part under supervision: a thread that starts it, waits for its end, and starts it again. */
final class Supervised {

  private final Part part;
  private final Settings settings;
  private final Progress progress;
  private final Runnable changed;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Backoff backoff = new Backoff();
  private final Thread thread;

  private volatile PartState state;
  private volatile @Nullable Child child;

  Supervised(Part part, int layer, Settings settings, Progress progress, Runnable changed) {
    this.part = part;
    this.settings = settings;
    this.progress = progress;
    this.changed = changed;
    this.state =
        new PartState(
            part.name(),
            PartState.Phase.WAITING,
            null,
            settings.port(part.ports().getFirst()),
            null,
            0,
            layer,
            part.stopsOnInterrupt());
    this.thread =
        Thread.ofPlatform().name("supervise-" + part.name()).daemon().unstarted(this::run);
  }

  PartState state() {
    return state;
  }

  /** Looks whether its ports are free. */
  void requirePorts() throws IOException, PartFailedException {
    Child.requirePorts(part, settings);
  }

  /** Begins; the future fails with a {@link PartFailedException} if the first start does. */
  CompletableFuture<Void> start() {
    thread.start();
    return firstReady;
  }

  /** Stops the part for good and waits for its end. */
  void stop() throws InterruptedException {
    stopping.countDown();
    Child running = child;
    if (running != null) {
      running.stopQuietly();
    }
    thread.interrupt();
    thread.join();
    // A child may have been started between the two: the thread is gone now, so this is the last.
    Child last = child;
    if (last != null && last.alive()) {
      last.stopQuietly();
    }
    to(PartState.Phase.STOPPED, null, null, state.restarts());
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        Instant begin = Instant.now();
        String end = live(begin);
        if (stopping.getCount() == 0) {
          return;
        }
        Duration wait = backoff.after(Duration.between(begin, Instant.now()));
        to(PartState.Phase.RESTARTING, null, null, state.restarts() + 1);
        progress.part(
            part.name(), "%s; starting it again in %d s".formatted(end, wait.toSeconds()));
        if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      firstReady.completeExceptionally(e);
    } catch (PartFailedException | IOException e) {
      firstReady.completeExceptionally(e);
    }
  }

  /** One life of the part, from start to end; after the first, failures to start are ends too. */
  private String live(Instant begin) throws InterruptedException, PartFailedException, IOException {
    try {
      int restarts = state.restarts();
      to(PartState.Phase.STARTING, null, null, restarts);
      Child started = Child.start(part, settings);
      child = started;
      RunningProcess process = new RunningProcess(started.pid(), started.processStart());
      to(PartState.Phase.STARTING, process, null, restarts);
      started.awaitReady();
      to(PartState.Phase.READY, process, Instant.now(), restarts);
      progress.part(
          part.name(),
          "ready in %s".formatted(Progress.seconds(Duration.between(begin, Instant.now()))));
      firstReady.complete(null);
      return "ended with exit code %d%s".formatted(started.awaitEnd(), hint(started));
    } catch (PartFailedException | IOException e) {
      if (!firstReady.isDone()) {
        throw e;
      }
      Child failed = child;
      if (failed != null) {
        failed.stop();
      }
      return "did not start: " + e.getMessage();
    }
  }

  private String hint(Child ended) {
    return stopping.getCount() == 0 ? "" : " (log: " + ended.log() + ")";
  }

  private void to(
      PartState.Phase phase,
      @Nullable RunningProcess process,
      @Nullable Instant ready,
      int restarts) {
    state =
        new PartState(
            state.name(),
            phase,
            process,
            state.port(),
            ready,
            restarts,
            state.layer(),
            state.stopsOnInterrupt());
    changed.run();
  }
}
