package id.siaga.intake.file;

import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.file.ElectionFiles;
import id.siaga.intake.IntakeSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads the operators' files. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FileConfiguration {

  @Bean
  ElectionCalendar elections(IntakeSettings settings) {
    return ElectionFiles.load(settings.electionsDirectory());
  }

  @Bean
  AgencyKeysFile agencyKeys(IntakeSettings settings, MeterRegistry meters) {
    return new AgencyKeysFile(
        settings.agencyKeysFile(),
        Counter.builder("siaga.agency.keys.failures")
            .description("Changes of the agency keys file that could not be read")
            .register(meters));
  }

  @Bean
  KeysWatch keysWatch(AgencyKeysFile keys) {
    return new KeysWatch(keys);
  }

  /** Looks for a change of the keys file every second. */
  record KeysWatch(AgencyKeysFile keys) {

    @Scheduled(fixedDelay = 1_000)
    void look() {
      keys.refresh();
    }
  }
}
