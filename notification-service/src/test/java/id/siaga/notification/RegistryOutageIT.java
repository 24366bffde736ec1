package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.NewerWriter;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registry out of reach is waited for: what needs a schema of it is neither lost nor refused. */
class RegistryOutageIT extends RunningService {

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {"ESCALATIONS_KABUPATEN", "REPORTS", "SCORED"})
  void waitsForTheSchemaOfANewerWriter(Topic topic) {
    ReportFixture report = Reports.clash().withKey("outage-" + topic).withRegion("17.08");
    CaseSnapshot snapshot = Snapshots.atOwner(report, 1).build();
    byte[] value =
        switch (topic) {
          case REPORTS -> codec.encode(topic, report.submitted());
          case SCORED -> codec.encode(topic, report.scored());
          default -> codec.encode(topic, snapshot);
        };
    NewerWriter newer = NewerWriter.of(Endpoints.shared(), topic, "outageOf" + topic);
    int before = REGISTRY.refused();
    REGISTRY.shut();
    try {
      probe.send(topic.wireName(), "17.08", newer.rewrite(value), headers(topic));
      Awaitility.await().atMost(SOON).until(() -> REGISTRY.refused() >= before + 2);
    } finally {
      REGISTRY.open();
    }

    String address =
        topic == Topic.ESCALATIONS_KABUPATEN
            ? "/v1/cases/" + snapshot.getCaseId()
            : "/v1/reports/" + report.id();
    Awaitility.await().atMost(SOON).until(() -> get(address).statusCode() == 200);
    assertThat(probe.present(topic.deadLetterName(), letter -> "17.08".equals(letter.key())))
        .isEmpty();
  }
}
