package id.siaga.notification.file;

import id.siaga.events.file.ElectionFiles;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.ReportingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the operators' files. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  @Bean
  ReportingCalendar reportingCalendar(NotificationSettings settings) {
    return new ReportingCalendar(
        ElectionFiles.load(settings.electionsDirectory()),
        CadenceFile.load(settings.cadenceFile()));
  }
}
