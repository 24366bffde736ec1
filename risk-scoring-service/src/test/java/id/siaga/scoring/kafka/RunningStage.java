package id.siaga.scoring.kafka;

import id.siaga.scoring.ScoringApplication;
import id.siaga.testkit.Endpoints;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

/** The service as it runs, beside the test; closing it is a clean shutdown. */
record RunningStage(ConfigurableApplicationContext context) implements AutoCloseable {

  /** What transactional ids begin with; the same after a restart, as in production. */
  static final String INSTANCE = "it";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static RunningStage start(Endpoints endpoints, String... properties) {
    return start(endpoints, new Class<?>[0], properties);
  }

  static RunningStage start(Endpoints endpoints, Class<?>[] configuration, String... properties) {
    Map<String, String> environment = new HashMap<>(endpoints.environment());
    environment.put("SIAGA_HTTP_PORT", "0");
    environment.put("SIAGA_INSTANCE", INSTANCE);
    for (String property : properties) {
      int equals = property.indexOf('=');
      environment.put(property.substring(0, equals), property.substring(equals + 1));
    }
    List<String> arguments = new ArrayList<>();
    environment.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new RunningStage(
        new SpringApplicationBuilder(ScoringApplication.class)
            .sources(configuration)
            .run(arguments.toArray(String[]::new)));
  }

  /** Body of the answer to this JSON. */
  String post(String path, String json) {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return String.valueOf(
        WebClient.create("http://127.0.0.1:" + port)
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(json)
            .retrieve()
            .bodyToMono(String.class)
            .block(PATIENCE));
  }

  Health health() {
    return context.getBean(StageHealth.class).health();
  }

  /** Sum of the counters with this name and these tags. */
  double counted(String name, String... tags) {
    return context.getBean(MeterRegistry.class).find(name).tags(tags).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** Values of the only tag of the gauges with this name, those that are not 0. */
  List<String> gauges(String name) {
    return context.getBean(MeterRegistry.class).find(name).gauges().stream()
        .filter(gauge -> gauge.value() != 0)
        .map(gauge -> gauge.getId().getTag("version"))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
