package id.siaga.local.demo;

import id.siaga.local.client.Intake;
import id.siaga.local.client.LineResult;
import id.siaga.local.client.ReportFile;
import id.siaga.local.client.Submission;
import id.siaga.local.keys.Keys;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Progress;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Feeds a ready stack: the labelled reports one by one, and beside them the story. */
public final class Demo {

  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(1500);
  private static final int TELL_EVERY = 50;

  private final Settings settings;
  private final Keys keys;
  private final Progress progress;
  private final Path directory;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Demo(Settings settings, Keys keys, Progress progress) {
    this.settings = settings;
    this.keys = keys;
    this.progress = progress;
    this.directory = settings.home().resolve("deploy/local/demo");
  }

  /** Environment of the services: deadlines and checkpoints short enough to watch. */
  public static Map<String, String> environment(Settings settings) {
    return Map.of(
        "SIAGA_DESK_STARTINGPOLICY",
        settings.home().resolve("deploy/local/demo/policy.yaml").toString(),
        "SIAGA_DESK_CHECKPOINTEVERY",
        "60s");
  }

  /** Begins, on threads of its own. */
  public void start() {
    progress.line(
        "  The demo begins: 260 labelled reports, and a staged story (cerita peragaan); its"
            + " deadlines are seconds.");
    progress.line("");
    Thread.ofVirtual().name("demo-reports").start(() -> told("sample reports", this::feed));
    Thread.ofVirtual().name("demo-story").start(() -> told("story", this::tell));
  }

  /** Ends it where it is. */
  public void stop() {
    stopped.countDown();
  }

  private interface Act {
    void run() throws IOException, InterruptedException;
  }

  private void told(String what, Act act) {
    try {
      act.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      if (stopped.getCount() > 0) {
        progress.line("  demo: the " + what + " ended early: " + e.getMessage());
      }
    }
  }

  /** With the ids of the file: `submit` of the same file later changes nothing. */
  private void feed() throws IOException, InterruptedException {
    Intake intake =
        new Intake(settings.url(Port.INTAKE), keys.of(Keys.NATIONAL).orElseThrow(IOException::new));
    List<Submission> submissions;
    try (Reader file = Files.newBufferedReader(directory.resolve("reports.jsonl"))) {
      submissions = ReportFile.read(file).submissions();
    }
    int sent = 0;
    for (Submission submission : submissions) {
      LineResult result = intake.submit(List.of(submission)).getFirst();
      sent++;
      if (sent % TELL_EVERY == 0 || sent == submissions.size()) {
        progress.line("  demo: %d of %d sample reports".formatted(sent, submissions.size()));
      }
      boolean known = result instanceof LineResult.Accepted accepted && accepted.duplicate();
      if (!known && stopped.await(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void tell() throws IOException, InterruptedException {
    Story story = Story.read(directory.resolve("story.jsonl"));
    StoryTeller teller = new StoryTeller(settings, keys, progress);
    long begin = System.nanoTime();
    for (StoryEntry entry : story.entries()) {
      long wait = entry.at().toNanos() - (System.nanoTime() - begin);
      if (stopped.await(Math.max(0, wait), TimeUnit.NANOSECONDS)) {
        return;
      }
      teller.play(entry);
    }
    progress.line("  story: the end");
  }
}
