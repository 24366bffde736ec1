package id.siaga.intake.http;

import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.AgencyKeys;
import id.siaga.intake.domain.Reception;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API, put in front of what else the server answers. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  Answers answers(IntakeSettings settings) {
    return new Answers(new ProblemWording(), settings);
  }

  @Bean
  ReportsRoutes routes(
      Supplier<AgencyKeys> keys,
      Reception reception,
      Answers answers,
      UncaughtProblems problems,
      MeterRegistry meters,
      InstantSource clock,
      IntakeSettings settings) {
    Gatekeeper gatekeeper = new Gatekeeper(keys);
    IntakeMeters counts = new IntakeMeters(meters);
    return new ReportsRoutes(
        new ReportsEndpoint(gatekeeper, reception, answers, counts, clock),
        new BatchEndpoint(gatekeeper, reception, answers, counts, clock, settings.batch()),
        problems);
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
