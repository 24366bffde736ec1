package id.siaga.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportSubmitted;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

@RealStack
class RealStackIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void carriesAnEventInTheWireFormatFromProducerToConsumer(Endpoints endpoints) {
    EventCodec codec = endpoints.codec();
    ReportFixture report = Reports.clash().withKey("carries-an-event");
    Headers headers =
        EventHeaders.of(Topic.REPORTS, report.id().toString(), report.submittedAt(), null);
    try (TopicProbe probe = new TopicProbe(endpoints)) {
      probe.send(
          Topic.REPORTS.wireName(),
          report.region(),
          codec.encode(Topic.REPORTS, report.submitted()),
          headers);
      ProbeRecord record =
          probe.await(
              Topic.REPORTS.wireName(),
              seen -> report.id().toString().equals(seen.header(EventHeaders.ID)),
              PATIENCE);
      assertThat(record.key()).isEqualTo("17.07");
      assertThat(codec.<ReportSubmitted>decode(Topic.REPORTS, record.value()))
          .isEqualTo(new Decoding.Decoded<>(report.submitted()));
      assertThat(probe.present(Topic.REPORTS.deadLetterName(), seen -> true)).isEmpty();
    }
  }

  @Test
  void hasEveryTopicAndItsDeadLetterTwinWithTheSamePartitions(Endpoints endpoints)
      throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers()))) {
      Set<String> names = admin.listTopics().names().get();
      for (Topic topic : Topic.values()) {
        assertThat(names).contains(topic.wireName(), topic.deadLetterName());
      }
      assertThat(admin.describeTopics(names).allTopicNames().get().values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topic.PARTITIONS));
    }
  }

  @Test
  void answersAtThePortOfPostgres(Endpoints endpoints) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(endpoints.postgresHost(), endpoints.postgresPort()), 2_000);
      assertThat(socket.isConnected()).isTrue();
    }
  }
}
