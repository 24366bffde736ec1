package id.siaga.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The escalation service: the desks of all tiers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EscalationApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(EscalationApplication.class, args);
  }
}
