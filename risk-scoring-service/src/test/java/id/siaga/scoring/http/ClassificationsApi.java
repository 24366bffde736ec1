package id.siaga.scoring.http;

import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.yaml.CriteriaFiles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.scheduler.Scheduler;

/** The API as configured, with everything behind it but the broker. */
final class ClassificationsApi implements AutoCloseable {

  static final String ADDRESS = "/v1/classifications";

  static final String BOMB =
      """
      {"text":"Ditemukan bom rakitan di gudang kotak suara KPU Lebong, warga diungsikan.",\
      "region":"17.07","stage":"KAMPANYE","nihil":false}
      """;

  /** A text that brings out a defect of the scorer. */
  static final String DEFECT = "teks yang memicu cacat";

  final ModelScorers scorers =
      new ModelScorers(CriteriaFiles.bundled(), Review.below(Review.USUAL_THRESHOLD));
  final ModelHistory history =
      new ModelHistory(scorers.alone().version(), defective(scorers.alone()));

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @EnableWebFlux
  private static class Web {}

  ClassificationsApi() {
    context.register(Web.class, HttpConfiguration.class);
    context.registerBean(ModelHistory.class, () -> history);
    context.registerBean(MeterRegistry.class, () -> meters);
    context.refresh();
  }

  WebTestClient client() {
    return WebTestClient.bindToApplicationContext(context).build();
  }

  WebTestClient.ResponseSpec post(String body) {
    return client()
        .post()
        .uri(ADDRESS)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  /** From now on it has room for no more texts. */
  void fill() {
    context.getBean(Scheduler.class).dispose();
  }

  /** Sum of the counters with this name and these tags. */
  double counted(String name, String... tags) {
    return meters.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  @Override
  public void close() {
    context.close();
  }

  private static Scorer defective(Scorer scorer) {
    return report -> {
      if (report.text().equals(DEFECT)) {
        throw new IllegalStateException("can't score '" + DEFECT + "'");
      }
      return scorer.score(report);
    };
  }
}
