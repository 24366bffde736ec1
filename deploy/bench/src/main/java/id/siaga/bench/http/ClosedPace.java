package id.siaga.bench.http;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * As fast as the answers come: measures what a server takes, and nothing about latency. Readings
 * may be taken by another thread.
 */
public final class ClosedPace implements Pace {

  private final ReportRequests requests;
  private final AtomicLong accepted = new AtomicLong();
  private final Refusals refusals = new Refusals();
  private long requestNumber;
  private boolean ended;

  public ClosedPace(ReportRequests requests) {
    this.requests = requests;
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
  public void begin(EventLoop loop, Runnable wake) {}

  @Override
  public @Nullable Due poll() {
    if (ended) {
      return null;
    }
    long number = requestNumber++;
    long sequence = number * requests.reportsPerRequest();
    return new Due(requests.at(number), sequence, System.nanoTime());
  }

  @Override
  public void answered(Answer answer) {
    int took = Refusals.accepted(answer, requests.reportsPerRequest());
    accepted.addAndGet(took);
    refusals.note(answer, requests.reportsPerRequest() - took);
  }

  @Override
  public void end() {
    ended = true;
  }

  @Override
  public boolean ended() {
    return ended;
  }
}
