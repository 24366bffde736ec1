package id.siaga.bench.http;

import io.netty.buffer.ByteBuf;

/**
 * What came back for one request.
 *
 * @param firstSequence running number of the first report in the request
 * @param scheduledNanos when the request was due, by {@link System#nanoTime}
 * @param answeredNanos when its answer was complete
 * @param status of the answer
 * @param body valid only while the listener is called
 */
public record Answer(
    long firstSequence, long scheduledNanos, long answeredNanos, int status, ByteBuf body) {

  /** Hears every answer, on the client's one thread. */
  public interface Listener {
    void answered(Answer answer);
  }
}
