package id.siaga.bench.http;

import id.siaga.bench.corpus.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers 202 once the sink has kept all reports of a request, 503 when it could not. */
final class BareExchange extends SimpleChannelInboundHandler<FullHttpRequest> {

  private final Sink sink;

  BareExchange(Sink sink) {
    this.sink = sink;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    boolean batch = request.uri().endsWith(":batch");
    List<byte[]> reports = batch ? lines(request.content()) : List.of(bytes(request.content()));
    AtomicInteger open = new AtomicInteger(reports.size());
    AtomicBoolean failed = new AtomicBoolean();
    for (byte[] report : reports) {
      sink.take(
          report,
          (@Nullable Exception failure) -> {
            if (failure != null) {
              failed.set(true);
            }
            if (open.decrementAndGet() == 0) {
              // The callback runs on the producer's one thread, which has better things to do.
              context
                  .executor()
                  .execute(() -> finish(context, failed.get(), batch, reports.size()));
            }
          });
    }
  }

  private static void finish(
      ChannelHandlerContext context, boolean failed, boolean batch, int reports) {
    var unused = context.writeAndFlush(answer(failed, batch ? reports : 0), context.voidPromise());
  }

  private static FullHttpResponse answer(boolean failed, int lines) {
    StringBuilder body = new StringBuilder(lines * 32 + 32);
    for (int line = 1; line <= lines; line++) {
      body.append("{\"line\":").append(line).append(",\"status\":202}\n");
    }
    if (lines == 0) {
      body.append("{\"status\":\"ACCEPTED\"}");
    }
    ByteBuf content = Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII);
    HttpResponseStatus status =
        failed ? HttpResponseStatus.SERVICE_UNAVAILABLE : HttpResponseStatus.ACCEPTED;
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    return response;
  }

  private static List<byte[]> lines(ByteBuf body) {
    List<byte[]> lines = new ArrayList<>();
    while (body.isReadable()) {
      int end = body.indexOf(body.readerIndex(), body.writerIndex(), (byte) '\n');
      int length = (end < 0 ? body.writerIndex() : end) - body.readerIndex();
      if (length > 0) {
        lines.add(bytes(body.readSlice(length)));
      }
      if (end >= 0) {
        body.skipBytes(1);
      }
    }
    return lines;
  }

  private static byte[] bytes(ByteBuf buffer) {
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }
}
