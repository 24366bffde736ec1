package id.siaga.scoring.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Turns every failure of a request into a problem, and never tells an exception's text. */
@Order(-2) // before Boot's own, which answers with another form
final class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private static final int FRAMES_TOLD = 12;
  private static final String RETRY_SECONDS = "1";

  private final ProblemWording wording = new ProblemWording();
  private final ClassificationMeters meters;

  ProblemHandler(ClassificationMeters meters) {
    this.meters = meters;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    // Whoever hung up waits for no answer, and it is no defect of ours.
    if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return Mono.error(failure);
    }
    Problem problem = problem(failure);
    meters.problem(problem.type());
    if (problem.type() == ProblemType.INTERNAL) {
      defect(failure);
    }
    Locale language =
        ProblemWording.language(
            exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    byte[] body = wording.bytes(problem, language);
    response.setStatusCode(problem.type().status());
    HttpHeaders headers = response.getHeaders();
    if (failure instanceof ResponseStatusException status) {
      headers.putAll(status.getHeaders()); // Allow, Accept
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    headers.setContentLength(body.length);
    if (problem.type() == ProblemType.OVERLOADED) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static void defect(Throwable failure) {
    // Without the message, which may quote the text.
    log.error(
        "request failed with {} at {}",
        failure.getClass().getName(),
        Arrays.stream(failure.getStackTrace()).limit(FRAMES_TOLD).toList());
  }

  private static Problem problem(Throwable failure) {
    return switch (failure) {
      case ProblemException known -> known.problem();
      case DataBufferLimitException e -> tooLarge();
      case RejectedExecutionException e -> Problem.of(ProblemType.OVERLOADED);
      case ResponseStatusException status -> problem(status.getStatusCode().value());
      default -> Problem.of(ProblemType.INTERNAL);
    };
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problem.of(ProblemType.NOT_FOUND);
      case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
      case 413 -> tooLarge();
      case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      default -> Problem.of(status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL);
    };
  }

  private static Problem tooLarge() {
    return Problem.of(ProblemType.BODY_TOO_LARGE, ClassificationEndpoint.LARGEST_KIB);
  }
}
