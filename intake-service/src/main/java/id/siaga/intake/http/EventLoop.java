package id.siaga.intake.http;

import java.util.concurrent.Executor;
import reactor.netty.http.server.HttpServerRequest;

/** The event loop of a request's connection. */
final class EventLoop {

  private EventLoop() {}

  /** Writing from it needs neither a hand-over nor a wake-up for each piece. */
  static Executor of(HttpServerRequest request) {
    Executor[] loop = {Runnable::run};
    request.withConnection(connection -> loop[0] = connection.channel().eventLoop());
    return loop[0];
  }
}
