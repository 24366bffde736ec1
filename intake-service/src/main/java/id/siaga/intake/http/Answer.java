package id.siaga.intake.http;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A response whose body is bytes already: no message converter is looked up for it. */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record Answer(HttpStatus status, HttpHeaders headers, byte[] body) implements ServerResponse {

  @Override
  public HttpStatusCode statusCode() {
    return status;
  }

  @Override
  public MultiValueMap<String, ResponseCookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
    return writeTo(exchange.getResponse());
  }

  Mono<Void> writeTo(ServerHttpResponse response) {
    response.setStatusCode(status);
    response.getHeaders().putAll(headers);
    response.getHeaders().setContentLength(body.length);
    DataBuffer buffer = response.bufferFactory().wrap(body);
    return response.writeWith(Mono.just(buffer));
  }
}
