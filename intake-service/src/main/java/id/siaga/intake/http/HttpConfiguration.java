package id.siaga.intake.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.AgencyKeys;
import id.siaga.intake.domain.Reception;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The API's routes. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  private static final String REPORTS = "/v1/reports";
  private static final String BATCH = "/v1/reports:batch";

  @Bean
  Answers answers(IntakeSettings settings) {
    return new Answers(new ProblemWording(), settings);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      Supplier<AgencyKeys> keys,
      Reception reception,
      Answers answers,
      MeterRegistry meters,
      InstantSource clock,
      IntakeSettings settings) {
    Gatekeeper gatekeeper = new Gatekeeper(keys);
    IntakeMeters counts = new IntakeMeters(meters);
    ReportsEndpoint reports = new ReportsEndpoint(gatekeeper, reception, answers, counts, clock);
    BatchEndpoint batch =
        new BatchEndpoint(gatekeeper, reception, answers, counts, clock, settings.batch());
    return route()
        .POST(REPORTS, reports::submit)
        .POST(BATCH, batch::submit)
        .route(
            path(REPORTS).or(path(BATCH)),
            request ->
                Mono.just(
                    answers.problem(
                        Problem.of(ProblemType.METHOD_NOT_ALLOWED),
                        ProblemWording.language(
                            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE)))))
        .build();
  }

  @Bean
  UncaughtProblems uncaughtProblems(Answers answers, MeterRegistry meters) {
    return new UncaughtProblems(
        answers,
        Counter.builder("siaga.http.uncaught")
            .description("Requests that ended in a defect of ours, answered 500")
            .register(meters));
  }
}
