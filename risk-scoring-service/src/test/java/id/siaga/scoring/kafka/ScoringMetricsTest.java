package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.PoisonReason;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classification.Confidence;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ScoringMetricsTest {

  private static final ProducerRecord<byte[], byte[]> RECORD =
      new ProducerRecord<>("any", new byte[0]);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ScoringMetrics metrics = new ScoringMetrics(registry);

  @Test
  void countsEveryReportByItsModeAndClass() {
    metrics.count(
        List.of(clash(ReportMode.LIVE), clash(ReportMode.LIVE), clash(ReportMode.DRILL), calm()));

    assertThat(scored("mode", "LIVE", "category", "GANGGUAN", "severity", "TINGGI")).isEqualTo(2);
    assertThat(scored("mode", "DRILL", "category", "GANGGUAN", "severity", "TINGGI")).isEqualTo(1);
    assertThat(scored("mode", "LIVE", "category", "NIHIL", "severity", "NIHIL")).isEqualTo(1);
    assertThat(topic("LIVE", "KEAMANAN")).isEqualTo(2);
    assertThat(topic("LIVE", "LAINNYA")).isEqualTo(1);
  }

  @Test
  void knowsEveryClassBeforeTheFirstReport() {
    assertThat(registry.find("siaga.reports.scored").tag("mode", "LIVE").counters()).hasSize(17);
    assertThat(registry.find("siaga.reports.scored.topic").tag("mode", "LIVE").counters())
        .hasSameSizeAs(IncidentTopic.values());
  }

  @Test
  void tellsOfLiveReportsHowSureItIsAndHowManyWantAPerson() {
    metrics.count(List.of(clash(ReportMode.LIVE), calm(), clash(ReportMode.DRILL)));
    metrics.count(List.of(clash(ReportMode.HISTORICAL)));

    assertThat(registry.get("siaga.scoring.confidence").tag("part", "topic").summary().mean())
        .isEqualTo((0.6 + 1) / 2);
    assertThat(registry.get("siaga.reports.needs.review").counter().count()).isEqualTo(1);
    assertThat(registry.get("siaga.reports.review.share").gauge().value()).isEqualTo(0.5);
  }

  @Test
  void seesTheMixMoveOfLiveReportsOnly() {
    metrics.count(Collections.nCopies(2 * LivePulse.RECENT - 1, calm()));
    assertThat(drift("category")).isNaN();
    metrics.count(Collections.nCopies(LivePulse.RECENT, clash(ReportMode.DRILL)));
    metrics.count(List.of(calm()));
    assertThat(drift("category")).isLessThan(0.001);
    metrics.count(Collections.nCopies(LivePulse.RECENT / 2, clash(ReportMode.LIVE)));
    for (String part : List.of("category", "topic", "severity")) {
      assertThat(drift(part)).isGreaterThan(0.25);
    }
  }

  @Test
  void countsDeadLettersByReason() {
    metrics.count(List.of(new Scored.Refused(RECORD, PoisonReason.WRONG_KEY)));
    assertThat(registry.get("siaga.dead.letters").tag("reason", "WRONG_KEY").counter().count())
        .isEqualTo(1);
  }

  private double scored(String... tags) {
    return registry.get("siaga.reports.scored").tags(tags).counter().count();
  }

  private double topic(String mode, String topic) {
    return registry
        .get("siaga.reports.scored.topic")
        .tags("mode", mode, "topic", topic)
        .counter()
        .count();
  }

  private double drift(String part) {
    return registry.get("siaga.scoring.drift").tag("part", part).gauge().value();
  }

  private static Scored clash(ReportMode mode) {
    return new Scored.Published(
        RECORD,
        mode,
        new Classification(
            Category.GANGGUAN,
            IncidentTopic.KEAMANAN,
            Severity.TINGGI,
            new Confidence(0.9, 0.6, 0.4),
            null,
            true,
            List.of(),
            "rules-1"));
  }

  private static Scored calm() {
    return new Scored.Published(
        RECORD,
        ReportMode.LIVE,
        new Classification(
            Category.NIHIL,
            IncidentTopic.LAINNYA,
            Severity.NIHIL,
            Confidence.CERTAIN,
            null,
            false,
            List.of(),
            "rules-1"));
  }
}
