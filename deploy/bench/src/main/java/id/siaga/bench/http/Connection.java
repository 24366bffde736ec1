package id.siaga.bench.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** One keep-alive connection with at most one request under way. Lives on the client's thread. */
final class Connection extends ChannelInboundHandlerAdapter {

  private final LoadClient client;
  private final Channel channel;
  private final ByteBuf body;
  private int status;
  private long firstSequence;
  private long scheduledNanos;

  Connection(LoadClient client, Channel channel) {
    this.client = client;
    this.channel = channel;
    this.body = channel.alloc().buffer(512);
  }

  void send(RequestTemplate template, long sequence, long scheduled) {
    firstSequence = sequence;
    scheduledNanos = scheduled;
    var unused =
        channel.writeAndFlush(template.fill(channel.alloc(), sequence), channel.voidPromise());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof HttpResponse response) {
        status = response.status().code();
      }
      if (message instanceof HttpContent content) {
        body.writeBytes(content.content());
        if (content instanceof LastHttpContent) {
          client.answered(
              this, new Answer(firstSequence, scheduledNanos, System.nanoTime(), status, body));
          body.clear();
        }
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    body.release();
    client.failed("a connection was closed by the server");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    client.failed("a connection failed: " + cause);
    var unused = context.close();
  }
}
