package id.siaga.local.supervisor;

import id.siaga.local.part.BrokerPart;
import id.siaga.local.part.Part;
import id.siaga.local.part.PartFailedException;
import id.siaga.local.part.PostgresPart;
import id.siaga.local.part.RegistryPart;
import id.siaga.local.part.Service;
import id.siaga.local.part.ServicePart;
import id.siaga.local.provision.Provisioning;
import id.siaga.local.provision.ProvisioningException;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The whole stack: started in order, watched, and stopped in the opposite order. */
public final class Supervisor {

  private final Settings settings;
  private final Progress progress;
  private final StateFile file;
  private final Instant startedAt = Instant.now();
  private final Supervised broker;
  private final Supervised registry;
  private final Supervised postgres;
  private final List<Supervised> services;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile StackState.Phase phase = StackState.Phase.STARTING;
  private @Nullable FileLock lock;

  /**
   * @param keys the agencies' keys file
   * @param extra environment of the services beyond the addresses
   */
  public Supervisor(Settings settings, Progress progress, Path keys, Map<String, String> extra) {
    this.settings = settings;
    this.progress = progress;
    this.file = new StateFile(settings.data());
    this.broker = supervised(new BrokerPart(settings), 0);
    this.registry = supervised(new RegistryPart(settings), 1);
    this.postgres = supervised(new PostgresPart(settings, true), 1);
    this.services =
        Arrays.stream(Service.values())
            .map(service -> supervised(new ServicePart(service, settings, keys, extra), 2))
            .toList();
  }

  /**
   * Makes this process the one supervisor of the data directory, and ends what an earlier one that
   * was killed has left.
   *
   * @throws StackFailedException when the stack runs already
   */
  public void claim() throws StackFailedException, IOException, InterruptedException {
    lock =
        file.lock()
            .orElseThrow(() ->
                new StackFailedException(
                    file.read()
                        .map(Supervisor::alreadyRunning)
                        .orElse("siaga is already running with this data directory")));
    StackState left = file.read().orElse(null);
    if (left != null && !Orphans.of(left).isEmpty()) {
      progress.line("An earlier supervisor was killed; ending what it left running:");
      Orphans.stop(left, progress);
    }
    write();
  }

  /**
   * Starts everything and waits until it is ready.
   *
   * @throws StackFailedException when a part fails; the others run on until {@link #stop}
   */
  public void start() throws StackFailedException, InterruptedException, IOException {
    requirePorts();
    CompletableFuture<Void> topics =
        broker.start().thenRunAsync(() -> provision("topics", this::topics));
    CompletableFuture<Void> schemas =
        registry.start().thenRunAsync(() -> provision("schemas", this::schemas));
    await(List.of(topics, schemas, postgres.start()));
    await(services.stream().map(Supervised::start).toList());
    phase = StackState.Phase.READY;
    write();
    progress.line(
        "All parts are ready after "
            + Progress.seconds(Duration.between(startedAt, Instant.now()))
            + ".");
  }

  /** All before the first start: a taken port is told at once. */
  private void requirePorts() throws StackFailedException, IOException {
    try {
      for (Supervised part : List.of(broker, registry, postgres)) {
        part.requirePorts();
      }
      for (Supervised service : services) {
        service.requirePorts();
      }
    } catch (PartFailedException e) {
      throw new StackFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Waits until somebody calls {@link #stop}. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Stops everything: services, then registry and PostgreSQL, then the broker. */
  public synchronized void stop() throws InterruptedException, IOException {
    if (stopped.getCount() == 0) {
      return;
    }
    phase = StackState.Phase.STOPPING;
    Instant begin = Instant.now();
    progress.line("Stopping …");
    stop(services);
    stop(List.of(registry, postgres));
    stop(List.of(broker));
    file.delete();
    if (lock != null) {
      lock.release();
    }
    progress.line(
        "All parts have stopped after "
            + Progress.seconds(Duration.between(begin, Instant.now()))
            + ".");
    stopped.countDown();
  }

  private static String alreadyRunning(StackState state) {
    return "siaga is already running (pid %d, console http://%s:%d). ./siaga status shows it, ./siaga down stops it."
        .formatted(state.supervisor().pid(), Settings.HOST, state.ports().get(Port.CONSOLE));
  }

  private Supervised supervised(Part part, int layer) {
    return new Supervised(part, layer, settings, progress, this::write);
  }

  private void write() {
    List<PartState> parts = new ArrayList<>();
    for (Supervised part : List.of(broker, registry, postgres)) {
      parts.add(part.state());
    }
    services.forEach(part -> parts.add(part.state()));
    file.write(new StackState(RunningProcess.current(), phase, startedAt, settings.ports(), parts));
  }

  private interface Provision {
    void run() throws ProvisioningException, InterruptedException;
  }

  private void topics() throws ProvisioningException, InterruptedException {
    Provisioning.topics(settings.bootstrapServers());
  }

  private void schemas() throws ProvisioningException {
    Provisioning.schemas(settings.registry());
  }

  private void provision(String what, Provision provision) {
    Instant begin = Instant.now();
    try {
      provision.run();
    } catch (ProvisioningException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
    progress.part(
        what, "in place after " + Progress.seconds(Duration.between(begin, Instant.now())));
  }

  private static void await(List<CompletableFuture<Void>> parts)
      throws StackFailedException, InterruptedException {
    // The first failure ends the wait: the others may take long to fail, or never do.
    CompletableFuture<Object> failed = new CompletableFuture<>();
    List<CompletableFuture<Void>> watched =
        parts.stream()
            .map(part ->
                part.whenComplete((done, failure) -> {
                  if (failure != null) {
                    failed.completeExceptionally(failure);
                  }
                }))
            .toList();
    CompletableFuture<Object> all =
        CompletableFuture.anyOf(
            failed, CompletableFuture.allOf(watched.toArray(CompletableFuture<?>[]::new)));
    try {
      all.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      while (cause instanceof CompletionException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new StackFailedException(String.valueOf(cause.getMessage()), cause);
    }
  }

  private static void stop(List<Supervised> parts) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (Supervised part : parts) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  part.stop();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
