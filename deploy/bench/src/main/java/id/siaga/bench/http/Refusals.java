package id.siaga.bench.http;

import id.siaga.bench.measure.MeasurementFailedException;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reports that were not accepted: how many, and the first answer that said so. */
public final class Refusals {

  private static final byte[] LINE_ACCEPTED = "\"status\":202".getBytes(StandardCharsets.US_ASCII);
  private static final int EXCERPT = 300;

  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<@Nullable String> first = new AtomicReference<>();

  Refusals() {}

  /** How many of a request's reports its answer accepts. */
  static int accepted(Answer answer, int reports) {
    if (answer.status() / 100 != 2) {
      return 0;
    }
    if (reports == 1) {
      return answer.status() == 202 ? 1 : 0;
    }
    return occurrences(answer.body());
  }

  void note(Answer answer, int refused) {
    if (refused > 0) {
      count.addAndGet(refused);
      ByteBuf body = answer.body();
      int length = Math.min(EXCERPT, body.readableBytes());
      first.compareAndSet(
          null,
          answer.status()
              + " "
              + body.toString(body.readerIndex(), length, StandardCharsets.UTF_8));
    }
  }

  public long count() {
    return count.get();
  }

  /**
   * Makes sure that nothing was refused.
   *
   * @throws MeasurementFailedException with the first refusal
   */
  public void expectNone() {
    if (count.get() > 0) {
      throw new MeasurementFailedException(
          count.get() + " reports were refused, the first with " + first.get());
    }
  }

  private static int occurrences(ByteBuf body) {
    int found = 0;
    int from = body.readerIndex();
    int last = body.writerIndex() - LINE_ACCEPTED.length;
    while (from <= last) {
      int at = body.indexOf(from, body.writerIndex(), LINE_ACCEPTED[0]);
      if (at < 0 || at > last) {
        return found;
      }
      int i = 1;
      while (i < LINE_ACCEPTED.length && body.getByte(at + i) == LINE_ACCEPTED[i]) {
        i++;
      }
      found += i == LINE_ACCEPTED.length ? 1 : 0;
      from = at + i;
    }
    return found;
  }
}
