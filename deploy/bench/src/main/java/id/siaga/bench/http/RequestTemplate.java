package id.siaga.bench.http;

import id.siaga.bench.corpus.RunId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A whole request built beforehand; only the running numbers in its idempotency keys and the
 * regions are written when it is sent.
 */
final class RequestTemplate {

  private final byte[] request;
  private final Slots slots;

  /**
   * @param request head and body
   * @param slots what changes from one sending to the next
   */
  RequestTemplate(byte[] request, Slots slots) {
    this.request = request.clone();
    this.slots = slots;
  }

  /**
   * What changes from one sending to the next, report by report.
   *
   * @param numbers where the digits of a running number begin, {@link RunId#DIGITS} of them each
   * @param regions where a region's code begins
   * @param regionOf the code for a running number
   */
  record Slots(List<Integer> numbers, List<Integer> regions, LongFunction<String> regionOf) {

    Slots {
      numbers = List.copyOf(numbers);
      regions = List.copyOf(regions);
    }
  }

  /** The request with running numbers from this one on. */
  ByteBuf fill(ByteBufAllocator allocator, long firstSequence) {
    ByteBuf buffer = allocator.buffer(request.length);
    buffer.writeBytes(request);
    for (int i = 0; i < slots.numbers().size(); i++) {
      long rest = firstSequence + i;
      buffer.setCharSequence(
          slots.regions().get(i), slots.regionOf().apply(rest), StandardCharsets.US_ASCII);
      for (int digit = RunId.DIGITS - 1; digit >= 0; digit--) {
        buffer.setByte(slots.numbers().get(i) + digit, (int) ('0' + rest % 10));
        rest /= 10;
      }
    }
    return buffer;
  }

  /** How many reports it carries. */
  int reports() {
    return slots.numbers().size();
  }
}
