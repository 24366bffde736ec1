package id.siaga.intake.http;

import java.util.concurrent.Executor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/** The event loop of a request's connection. */
final class EventLoop {

  private EventLoop() {}

  /** Writing from it needs neither a hand-over nor a wake-up for each piece. */
  static Executor of(ServerHttpRequest request) {
    HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(request);
    Executor[] loop = {Runnable::run};
    netty.withConnection(connection -> loop[0] = connection.channel().eventLoop());
    return loop[0];
  }
}
