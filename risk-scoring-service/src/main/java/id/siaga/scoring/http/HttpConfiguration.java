package id.siaga.scoring.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import id.siaga.scoring.domain.ModelHistory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
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

  /** Texts that wait; at 64 KiB each they hold 16 MiB. */
  private static final int MOST_WAITING = 256;

  /** One thread, so that callers can't take more of the stage's time than it has. */
  @Bean(destroyMethod = "dispose")
  Scheduler classifications() {
    return Schedulers.newBoundedElastic(1, MOST_WAITING, "classifications", 60, true);
  }

  @Bean
  ClassificationMeters classificationMeters(MeterRegistry meters) {
    return new ClassificationMeters(meters);
  }

  @Bean
  RouterFunction<ServerResponse> classificationRoutes(
      ModelHistory models, Scheduler classifications, ClassificationMeters meters) {
    ClassificationEndpoint endpoint =
        new ClassificationEndpoint(models, InstantSource.system(), classifications, meters);
    return route()
        .POST(ADDRESS, endpoint::classify)
        .route(path(ADDRESS), HttpConfiguration::otherMethod)
        .build();
  }

  private static Mono<ServerResponse> otherMethod(ServerRequest request) {
    return Mono.error(new MethodNotAllowedException(request.method(), List.of(HttpMethod.POST)));
  }

  @Bean
  ProblemHandler problemHandler(ClassificationMeters meters) {
    return new ProblemHandler(meters);
  }
}
