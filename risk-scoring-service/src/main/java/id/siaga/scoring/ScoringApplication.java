package id.siaga.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The risk-scoring service: every report gets a class, with its reasons. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ScoringApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ScoringApplication.class, args);
  }
}
