package id.siaga.intake.http;

import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response whose lines come one after another: 200, since each line has its own status. */
record LinesAnswer(Flux<byte[]> lines) implements ServerResponse {

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatus.OK;
  }

  @Override
  public HttpHeaders headers() {
    return HttpHeaders.EMPTY;
  }

  @Override
  public MultiValueMap<String, ResponseCookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
    DataBufferFactory buffers = response.bufferFactory();
    return response.writeWith(lines.map(buffers::wrap));
  }
}
