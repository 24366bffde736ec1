package id.siaga.notification.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the broker answers within two seconds. */
@Component("brokerHealthIndicator")
class BrokerHealth implements HealthIndicator {

  private static final long SECONDS = 2;

  private final Admin admin;

  BrokerHealth(Admin admin) {
    this.admin = admin;
  }

  @Override
  public Health health() {
    try {
      int nodes = admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS).size();
      return Health.up().withDetail("nodes", nodes).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down().build();
    } catch (ExecutionException | TimeoutException e) {
      return Health.down().withDetail("failure", e.getClass().getSimpleName()).build();
    }
  }
}
