package id.siaga.intake.http;

import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.AgencyKeys;
import id.siaga.intake.domain.Reception;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;

/** The API, put in front of what else the server answers. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  Answers answers(IntakeSettings settings) {
    return new Answers(new ProblemWording(), settings);
  }

  @Bean
  WebHttpHandlerBuilderCustomizer reportsFirst(
      Supplier<AgencyKeys> keys,
      Reception reception,
      Answers answers,
      UncaughtProblems problems,
      MeterRegistry meters,
      InstantSource clock,
      IntakeSettings settings) {
    UnaryOperator<HttpHandler> routes =
        routes(keys, reception, answers, problems, meters, clock, settings);
    return builder -> builder.httpHandlerDecorator(routes);
  }

  static UnaryOperator<HttpHandler> routes(
      Supplier<AgencyKeys> keys,
      Reception reception,
      Answers answers,
      UncaughtProblems problems,
      MeterRegistry meters,
      InstantSource clock,
      IntakeSettings settings) {
    Gatekeeper gatekeeper = new Gatekeeper(keys);
    IntakeMeters counts = new IntakeMeters(meters);
    ReportsEndpoint reports = new ReportsEndpoint(gatekeeper, reception, answers, counts, clock);
    BatchEndpoint batch =
        new BatchEndpoint(gatekeeper, reception, answers, counts, clock, settings.batch());
    return others -> new ReportsRoutes(reports, batch, problems, others);
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
