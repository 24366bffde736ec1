package id.siaga.notification.http;

import id.siaga.events.RegistryUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.R2dbcException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns every failure of a request into a problem after RFC 9457, in the reader's language. */
@Component
@Order(ProblemHandler.BEFORE_BOOT)
class ProblemHandler implements WebExceptionHandler {

  static final int BEFORE_BOOT = -2;

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String RETRY_SECONDS = "5";

  private final MeterRegistry meters;
  private final JsonMapper json;

  ProblemHandler(MeterRegistry meters, JsonMapper json) {
    this.meters = meters;
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    ProblemType type = typeOf(failure);
    meters.counter("siaga.http.problems", "type", type.name()).increment();
    if (type == ProblemType.INTERNAL) {
      LOG.error("{} failed", exchange.getRequest().getPath(), failure);
    }
    List<Violation> violations =
        failure instanceof ProblemException problem ? problem.violations() : List.of();
    Language language = Language.of(exchange.getRequest().getHeaders());
    response.setStatusCode(type.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (type.status().value() == 503) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    byte[] body =
        json.writeValueAsString(body(type, violations, language)).getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Map<String, Object> body(
      ProblemType type, List<Violation> violations, Language language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.uri().toString());
    body.put("title", type.title(language));
    body.put("status", type.status().value());
    if (!violations.isEmpty()) {
      body.put("violations", violations.stream().map(one -> said(one, language)).toList());
    }
    return body;
  }

  private static Map<String, String> said(Violation violation, Language language) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("field", violation.field());
    said.put("rule", violation.rule());
    said.put("message", language.pick(violation.indonesian(), violation.english()));
    return said;
  }

  private static ProblemType typeOf(Throwable failure) {
    return switch (failure) {
      case ProblemException problem -> problem.type();
      case ResponseStatusException refused -> typeOf(refused.getStatusCode().value());
      case DataBufferLimitException tooLarge -> ProblemType.BODY_TOO_LARGE;
      case RegistryUnavailableException e -> ProblemType.UNAVAILABLE;
      case KafkaException e -> ProblemType.UNAVAILABLE;
      case org.springframework.kafka.KafkaException e -> ProblemType.UNAVAILABLE;
      case DataAccessException e -> ProblemType.UNAVAILABLE;
      case R2dbcException e -> ProblemType.UNAVAILABLE;
      case TimeoutException e -> ProblemType.UNAVAILABLE;
      default -> ProblemType.INTERNAL;
    };
  }

  private static ProblemType typeOf(int status) {
    return switch (status) {
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 413 -> ProblemType.BODY_TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> ProblemType.UNAVAILABLE;
      default -> status < 500 ? ProblemType.REQUEST_REFUSED : ProblemType.INTERNAL;
    };
  }
}
