package id.siaga.intake.http;

import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * The API's two addresses, in front of everything else the server answers. See RATIONALE.md, "An
 * answer is bytes".
 */
final class ReportsRoutes implements NettyRouteProvider {

  private static final String REPORTS = "/v1/reports";
  private static final String BATCH = "/v1/reports:batch";

  private final ReportsEndpoint reports;
  private final BatchEndpoint batch;
  private final UncaughtProblems problems;

  ReportsRoutes(ReportsEndpoint reports, BatchEndpoint batch, UncaughtProblems problems) {
    this.reports = reports;
    this.batch = batch;
    this.problems = problems;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes
        .route(
            request -> at(REPORTS, request),
            (request, response) -> answer(request, response, reports::submit))
        .route(
            request -> at(BATCH, request),
            (request, response) -> answer(request, response, batch::submit));
  }

  private static boolean at(String address, HttpServerRequest request) {
    String uri = request.uri();
    return uri.startsWith(address)
        && (uri.length() == address.length() || uri.charAt(address.length()) == '?');
  }

  private Publisher<Void> answer(
      HttpServerRequest request,
      HttpServerResponse response,
      Function<HttpServerRequest, Mono<? extends Answer>> endpoint) {
    if (!HttpMethod.POST.equals(request.method())) {
      return problems
          .answer(
              Problem.of(ProblemType.METHOD_NOT_ALLOWED),
              request.requestHeaders().get("Accept-Language"))
          .writeTo(response);
    }
    return endpoint
        .apply(request)
        .map(Answer.class::cast)
        .onErrorResume(failure -> !hungUp(failure), failure -> Mono.just(defect(failure, request)))
        .flatMap(answer -> answer.writeTo(response));
  }

  private Answer defect(Throwable failure, HttpServerRequest request) {
    return problems.defect(failure, request.requestHeaders().get("Accept-Language"));
  }

  /** Whoever hung up waits for no answer, and it is no defect of ours. */
  private static boolean hungUp(Throwable failure) {
    return failure instanceof IOException || failure instanceof AbortedException;
  }
}
