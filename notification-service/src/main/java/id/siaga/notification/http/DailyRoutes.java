package id.siaga.notification.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The addresses of daily reports. */
@Configuration(proxyBeanMethods = false)
class DailyRoutes {

  private static final String OF_DESK = "/v1/desks/{desk}/daily-reports";
  private static final String ONE = OF_DESK + "/{period}";
  private static final String OVERVIEW = "/v1/daily-reports/overview";

  @Bean
  RouterFunction<ServerResponse> dailyReports(DailyEndpoint daily, DailyOverviewEndpoint overview) {
    return RouterFunctions.route()
        .GET(OF_DESK, daily::list)
        .GET(ONE, daily::one)
        .POST(ONE, daily::send)
        .GET(OVERVIEW, overview::overview)
        .route(
            path(OF_DESK).or(path(ONE)).or(path(OVERVIEW)),
            request -> Mono.error(() -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED)))
        .build();
  }
}
