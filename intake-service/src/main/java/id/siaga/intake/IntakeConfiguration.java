package id.siaga.intake;

import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.Regions;
import id.siaga.intake.domain.Reception;
import id.siaga.intake.domain.ReportPublisher;
import id.siaga.intake.domain.SeenReports;
import id.siaga.intake.domain.SubmissionRules;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  SubmissionRules submissionRules(ElectionCalendar calendar) {
    return new SubmissionRules(Regions.load(), calendar, () -> UUID.randomUUID().toString());
  }

  @Bean
  Reception reception(SubmissionRules rules, SeenReports seen, ReportPublisher publisher) {
    return new Reception(rules, seen, publisher);
  }
}
