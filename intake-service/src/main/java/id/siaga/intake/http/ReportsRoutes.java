package id.siaga.intake.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * The API's two addresses, in front of everything else the server has. See RATIONALE.md, "An answer
 * is bytes".
 */
final class ReportsRoutes implements HttpHandler {

  private static final String REPORTS = "/v1/reports";
  private static final String BATCH = "/v1/reports:batch";

  private final ReportsEndpoint reports;
  private final BatchEndpoint batch;
  private final UncaughtProblems problems;
  private final HttpHandler others;

  /**
   * @param others answers every other address, actuator's among them
   */
  ReportsRoutes(
      ReportsEndpoint reports, BatchEndpoint batch, UncaughtProblems problems, HttpHandler others) {
    this.reports = reports;
    this.batch = batch;
    this.problems = problems;
    this.others = others;
  }

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    String path = request.getURI().getRawPath();
    if (!path.startsWith(REPORTS)) {
      return others.handle(request, response);
    }
    boolean single = path.length() == REPORTS.length();
    if (!single && !path.equals(BATCH)) {
      return others.handle(request, response);
    }
    HttpHeaders headers = request.getHeaders();
    if (!HttpMethod.POST.equals(request.getMethod())) {
      return problems.answer(Problem.of(ProblemType.METHOD_NOT_ALLOWED), headers).writeTo(response);
    }
    return (single ? reports.submit(request) : batch.submit(request))
        .onErrorResume(failure -> Mono.just(problems.defect(failure, headers)))
        .flatMap(answer -> answer.writeTo(response));
  }
}
