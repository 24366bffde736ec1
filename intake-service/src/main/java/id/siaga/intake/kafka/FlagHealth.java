package id.siaga.intake.kafka;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once something has happened. */
record FlagHealth(BooleanSupplier happened, String what) implements HealthIndicator {

  @Override
  public Health health() {
    boolean up = happened.getAsBoolean();
    return (up ? Health.up() : Health.down()).withDetail(what, up).build();
  }
}
