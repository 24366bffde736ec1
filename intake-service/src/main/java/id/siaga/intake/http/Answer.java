package id.siaga.intake.http;

import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response whose body is bytes already: no message converter is looked up for it. */
sealed interface Answer {

  Mono<Void> writeTo(ServerHttpResponse response);

  /** One body. */
  @SuppressWarnings("ArrayRecordComponent") // written once and never compared
  record Whole(HttpStatus status, HttpHeaders headers, byte[] body) implements Answer {

    @Override
    public Mono<Void> writeTo(ServerHttpResponse response) {
      response.setStatusCode(status);
      response.getHeaders().putAll(headers);
      response.getHeaders().setContentLength(body.length);
      return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
  }

  /** Lines that come one after another: 200, since each line has its own status. */
  record Lines(Flux<byte[]> lines) implements Answer {

    @Override
    public Mono<Void> writeTo(ServerHttpResponse response) {
      response.setStatusCode(HttpStatus.OK);
      response.getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
      DataBufferFactory buffers = response.bufferFactory();
      return response.writeWith(lines.map(buffers::wrap));
    }
  }
}
