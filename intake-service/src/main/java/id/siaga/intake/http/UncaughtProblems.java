package id.siaga.intake.http;

import io.micrometer.core.instrument.Counter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * The boundary of the API: what no endpoint answered becomes a problem too, and never tells an
 * exception's text.
 */
@Order(-2) // before Boot's own, which answers with another form
final class UncaughtProblems implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(UncaughtProblems.class);

  private static final int FRAMES_TOLD = 12;

  private final Answers answers;
  private final Counter uncaught;

  /**
   * @param uncaught counts defects: what is no status of HTTP
   */
  UncaughtProblems(Answers answers, Counter uncaught) {
    this.answers = answers;
    this.uncaught = uncaught;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    String language = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    ProblemType type =
        failure instanceof ResponseStatusException status
            ? type(status.getStatusCode())
            : ProblemType.INTERNAL;
    Answer.Whole answer =
        type == ProblemType.INTERNAL
            ? defect(failure, language)
            : answer(Problem.of(type), language);
    return write(answer, exchange.getResponse());
  }

  /** Counts and logs a defect of ours. */
  Answer.Whole defect(Throwable failure, @Nullable String acceptLanguage) {
    uncaught.increment();
    // Without the message, which may quote what the agency sent.
    log.error(
        "request failed with {} at {}",
        failure.getClass().getName(),
        Arrays.stream(failure.getStackTrace()).limit(FRAMES_TOLD).toList());
    return answer(Problem.of(ProblemType.INTERNAL), acceptLanguage);
  }

  Answer.Whole answer(Problem problem, @Nullable String acceptLanguage) {
    return answers.problem(problem, ProblemWording.language(acceptLanguage));
  }

  private static Mono<Void> write(Answer.Whole answer, ServerHttpResponse response) {
    response.setRawStatusCode(answer.status());
    answer.headers().forEach(response.getHeaders()::set);
    response.getHeaders().setContentLength(answer.body().length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
  }

  private static ProblemType type(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 413 -> ProblemType.BODY_TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      default -> status.is4xxClientError() ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
    };
  }
}
