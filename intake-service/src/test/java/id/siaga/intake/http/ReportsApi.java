package id.siaga.intake.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.AgencyKeys;
import id.siaga.intake.domain.Reception;
import id.siaga.intake.domain.ReportPublisher.Publication;
import id.siaga.intake.domain.SeenReports;
import id.siaga.intake.domain.Submission;
import id.siaga.intake.domain.SubmissionRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The API on a real server, with everything behind it but the broker. */
final class ReportsApi implements AutoCloseable {

  static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  /** What was published, in order. */
  final List<Submission> published = new CopyOnWriteArrayList<>();

  /** The trace context of each. */
  final List<String> traces = new CopyOnWriteArrayList<>();

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** What becomes of the next report. */
  volatile Publication next = Publication.ACKNOWLEDGED;

  private final DisposableServer server;

  ReportsApi() {
    Map<ReportId, SeenReports.Seen> seen = new ConcurrentHashMap<>();
    Reception reception =
        new Reception(
            new SubmissionRules(
                Regions.load(),
                new ElectionCalendar(List.of()),
                () -> UUID.randomUUID().toString()),
            new SeenReports() {
              @Override
              public @Nullable Seen find(ReportId id) {
                return seen.get(id);
              }

              @Override
              public void remember(ReportId id, Seen entry) {
                seen.putIfAbsent(id, entry);
              }
            },
            (submission, trace) -> {
              published.add(submission);
              traces.add(String.valueOf(trace));
              return CompletableFuture.completedFuture(next);
            });
    AgencyKeys keys =
        new AgencyKeys(
            Map.of(
                AgencyKeys.hash("rahasia"),
                new Agency("polres-lebong", "Polres Lebong", RegionScope.ALL),
                AgencyKeys.hash("lebong"),
                new Agency("kodim-0409", "Kodim", new RegionScope(Set.of(new DeskCode("17.07"))))));
    HttpConfiguration configuration = new HttpConfiguration();
    Answers answers = configuration.answers(settings());
    ReportsRoutes routes =
        configuration.routes(
            () -> keys,
            reception,
            answers,
            configuration.uncaughtProblems(answers, meters),
            meters,
            InstantSource.fixed(NOW),
            settings());
    server = HttpServer.create().host("127.0.0.1").port(0).route(routes::apply).bindNow();
  }

  WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + server.port())
        .defaultHeader("Authorization", "Bearer rahasia")
        .build();
  }

  double count(String meter, String tag, String value) {
    return meters.get(meter).tag(tag, value).counter().count();
  }

  @Override
  public void close() {
    server.disposeNow();
  }

  private static IntakeSettings settings() {
    return new IntakeSettings(
        Path.of("keys.yaml"),
        null,
        URI.create("https://siaga.example/"),
        URI.create("http://127.0.0.1:1"),
        Duration.ofSeconds(5),
        new IntakeSettings.Index(1_000, Duration.ofHours(24)),
        new IntakeSettings.Publishing(1, 1_000),
        new IntakeSettings.Batch(16));
  }
}
