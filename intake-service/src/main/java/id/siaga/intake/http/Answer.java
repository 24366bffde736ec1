package id.siaga.intake.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A response whose body is bytes already: no message converter is looked up for it. */
sealed interface Answer {

  Mono<Void> writeTo(HttpServerResponse response);

  /**
   * One body.
   *
   * @param status of HTTP
   * @param headers without the length
   */
  @SuppressWarnings("ArrayRecordComponent") // written once and never compared
  record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {

    @Override
    public Mono<Void> writeTo(HttpServerResponse response) {
      response.status(HttpResponseStatus.valueOf(status));
      headers.forEach(response.responseHeaders()::set);
      response.responseHeaders().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
      return response.sendByteArray(Mono.just(body)).then();
    }
  }

  /** Lines that come one after another: 200, since each line has its own status. */
  record Lines(Flux<byte[]> lines) implements Answer {

    @Override
    public Mono<Void> writeTo(HttpServerResponse response) {
      response.status(HttpResponseStatus.OK);
      response.responseHeaders().set(HttpHeaderNames.CONTENT_TYPE, MediaTypes.NDJSON);
      return response.sendByteArray(lines).then();
    }
  }
}
