package id.siaga.intake.http;

import io.micrometer.core.instrument.Counter;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
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
    HttpHeaders headers = exchange.getRequest().getHeaders();
    ProblemType type =
        failure instanceof ResponseStatusException status
            ? type(status.getStatusCode())
            : ProblemType.INTERNAL;
    Answer.Whole answer =
        type == ProblemType.INTERNAL ? defect(failure, headers) : answer(Problem.of(type), headers);
    return answer.writeTo(exchange.getResponse());
  }

  /** Counts and logs a defect of ours. */
  Answer.Whole defect(Throwable failure, HttpHeaders headers) {
    uncaught.increment();
    // Without the message, which may quote what the agency sent.
    log.error(
        "request failed with {} at {}",
        failure.getClass().getName(),
        Arrays.stream(failure.getStackTrace()).limit(FRAMES_TOLD).toList());
    return answer(Problem.of(ProblemType.INTERNAL), headers);
  }

  Answer.Whole answer(Problem problem, HttpHeaders headers) {
    Locale language = ProblemWording.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    return answers.problem(problem, language);
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
