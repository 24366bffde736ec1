package id.siaga.bench.http;

import id.siaga.bench.measure.MeasurementFailedException;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A load client with a fixed number of keep-alive connections, one request under way on each, and
 * one thread, so that nothing in it waits for a lock. What goes out when is a {@link Pace}'s.
 */
public final class LoadClient implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final CountDownLatch failed = new CountDownLatch(1);
  private final CountDownLatch drained = new CountDownLatch(1);
  private final int connections;
  private volatile boolean closing;
  private @Nullable Pace pace;

  /**
   * Connects.
   *
   * @throws MeasurementFailedException when a connection isn't accepted within five seconds
   */
  public LoadClient(InetSocketAddress server, int connections) throws InterruptedException {
    this.connections = connections;
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_LIMIT.toMillis())
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    Connection connection = new Connection(LoadClient.this, channel);
                    channel.pipeline().addLast(new HttpResponseDecoder(), connection);
                    idle.add(connection);
                  }
                });
    for (int i = 0; i < connections; i++) {
      if (!bootstrap.connect(server).await().isSuccess()) {
        close();
        throw new MeasurementFailedException("no connection to " + server);
      }
    }
  }

  /** Starts sending; to be called once. */
  public void start(Pace newPace) {
    loop.next()
        .execute(() -> {
          pace = newPace;
          newPace.begin(loop.next(), this::dispatch);
          dispatch();
        });
  }

  /**
   * Lets the load run.
   *
   * @throws MeasurementFailedException when a connection breaks meanwhile
   */
  public void runFor(Duration duration) throws InterruptedException {
    if (failed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new MeasurementFailedException(String.valueOf(failure.get()));
    }
  }

  /**
   * Sends nothing new and waits for what is under way.
   *
   * @throws MeasurementFailedException when an answer is missing after 30 seconds
   */
  public void finish() throws InterruptedException {
    loop.next()
        .execute(() -> {
          Pace current = pace;
          if (current != null) {
            current.end();
          }
          checkDrained();
        });
    if (!drained.await(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new MeasurementFailedException("answers are missing after " + ANSWER_LIMIT);
    }
  }

  @Override
  public void close() {
    closing = true;
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
  }

  void answered(Connection connection, Answer answer) {
    idle.add(connection);
    Pace current = pace;
    if (current == null) {
      throw new IllegalStateException("an answer came before any request");
    }
    current.answered(answer);
    dispatch();
    checkDrained();
  }

  void failed(String what) {
    if (!closing) {
      failure.compareAndSet(null, what);
      failed.countDown();
    }
  }

  private void dispatch() {
    Pace current = pace;
    while (current != null && !idle.isEmpty()) {
      Pace.Due due = current.poll();
      if (due == null) {
        return;
      }
      idle.remove().send(due.template(), due.sequence(), due.scheduledNanos());
    }
  }

  private void checkDrained() {
    Pace current = pace;
    if (current != null && current.ended() && idle.size() == connections) {
      drained.countDown();
    }
  }
}
