package id.siaga.bench.http;

import id.siaga.bench.corpus.RunId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;

/**
 * A whole request built beforehand; only the running numbers in its idempotency keys are written
 * when it is sent.
 */
final class RequestTemplate {

  private final byte[] request;
  private final int[] slots;

  /**
   * @param request head and body
   * @param slots where the digits of a running number begin, {@link RunId#DIGITS} of them each
   */
  RequestTemplate(byte[] request, List<Integer> slots) {
    this.request = request.clone();
    this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The request with running numbers from this one on. */
  ByteBuf fill(ByteBufAllocator allocator, long firstSequence) {
    ByteBuf buffer = allocator.buffer(request.length);
    buffer.writeBytes(request);
    for (int i = 0; i < slots.length; i++) {
      long rest = firstSequence + i;
      for (int digit = RunId.DIGITS - 1; digit >= 0; digit--) {
        buffer.setByte(slots[i] + digit, (int) ('0' + rest % 10));
        rest /= 10;
      }
    }
    return buffer;
  }

  /** How many reports it carries. */
  int reports() {
    return slots.length;
  }
}
