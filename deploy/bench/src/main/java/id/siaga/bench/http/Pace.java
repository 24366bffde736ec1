package id.siaga.bench.http;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

/** When which request goes out. Used by the client's one thread only, but for the readings. */
public interface Pace {

  /** A request that may go out now. */
  record Due(RequestTemplate template, long sequence, long scheduledNanos) {}

  /**
   * Begins.
   *
   * @param loop for timers
   * @param wake to be called when something has become due
   */
  void begin(EventLoop loop, Runnable wake);

  /** The next request that is due; null when there is none at the moment. */
  @Nullable Due poll();

  /** Hears an answer. */
  void answered(Answer answer);

  /** Nothing new becomes due any more. */
  void end();

  /** Whether nothing will ever be due again. */
  boolean ended();
}
