package id.siaga.bench.http;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * At a steady rate whatever the answers do: every request has its time, and what waits for a
 * connection waits on the server's account (no coordinated omission). Single reports only.
 */
public final class OpenPace implements Pace {

  private final ReportRequests requests;
  private final double perSecond;
  private final Answer.Listener listener;
  private final AtomicLong scheduled = new AtomicLong();
  private final AtomicLong accepted = new AtomicLong();
  private final Refusals refusals = new Refusals();
  private @Nullable Future<?> ticks;
  private long startNanos;
  private long sent;
  private boolean ended;

  /**
   * @param perSecond reports per second
   * @param listener hears every accepted report
   */
  public OpenPace(ReportRequests requests, double perSecond, Answer.Listener listener) {
    if (perSecond <= 0) {
      throw new IllegalArgumentException("rate must be above 0, was " + perSecond);
    }
    this.requests = requests;
    this.perSecond = perSecond;
    this.listener = listener;
  }

  /** Reports that were due so far. */
  public long scheduled() {
    return scheduled.get();
  }

  /** Reports accepted so far. */
  public long accepted() {
    return accepted.get();
  }

  /** What was refused. */
  public Refusals refusals() {
    return refusals;
  }

  @Override
  public void begin(EventLoop loop, Runnable wake) {
    startNanos = System.nanoTime();
    ticks =
        loop.scheduleAtFixedRate(
            () -> {
              advance();
              wake.run();
            },
            1,
            1,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public @Nullable Due poll() {
    if (sent >= scheduled.get()) {
      return null;
    }
    long sequence = sent++;
    long due = startNanos + (long) (sequence * 1e9 / perSecond);
    return new Due(requests.at(sequence), sequence, due);
  }

  @Override
  public void answered(Answer answer) {
    int took = Refusals.accepted(answer, 1);
    accepted.addAndGet(took);
    refusals.note(answer, 1 - took);
    if (took == 1) {
      listener.answered(answer);
    }
  }

  /** What was due until now is still sent. */
  @Override
  public void end() {
    ended = true;
    Future<?> timer = ticks;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  @Override
  public boolean ended() {
    return ended && sent >= scheduled.get();
  }

  private void advance() {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    scheduled.set((long) (seconds * perSecond));
  }
}
