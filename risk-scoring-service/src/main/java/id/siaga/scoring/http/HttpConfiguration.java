package id.siaga.scoring.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import id.siaga.scoring.domain.Scorer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The API beside the stage. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  private static final String ADDRESS = "/v1/classifications";

  /** Dry runs that wait; at 64 KiB each they hold 16 MiB. */
  private static final int MOST_WAITING = 256;

  /** See RATIONALE.md, "Dry runs stand behind the stage". */
  @Bean(destroyMethod = "dispose")
  Scheduler dryRuns() {
    return Schedulers.newBoundedElastic(1, MOST_WAITING, "dry-run", 60, true);
  }

  @Bean
  RouterFunction<ServerResponse> classifications(Scorer scorer, Scheduler dryRuns) {
    ClassificationEndpoint endpoint = new ClassificationEndpoint(scorer, dryRuns);
    return route()
        .POST(ADDRESS, endpoint::classify)
        .route(path(ADDRESS), HttpConfiguration::otherMethod)
        .build();
  }

  private static Mono<ServerResponse> otherMethod(ServerRequest request) {
    return Mono.error(new MethodNotAllowedException(request.method(), List.of(HttpMethod.POST)));
  }

  @Bean
  ProblemHandler problemHandler(MeterRegistry meters) {
    return new ProblemHandler(
        Counter.builder("siaga.http.uncaught")
            .description("Requests that ended in a defect of ours, answered 500")
            .register(meters));
  }
}
