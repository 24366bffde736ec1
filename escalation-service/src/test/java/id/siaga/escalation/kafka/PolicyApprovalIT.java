package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.EscalationApplication;
import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A looser policy, from a kabupaten to its province and back, by way of the broker. */
@RealStack
class PolicyApprovalIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LOOSER =
      PolicyFile.starting()
          .yaml()
          .replace("version: awal-2", "version: it-longgar")
          .replace("acknowledge-within: 4h", "acknowledge-within: 8h");
  private static final String HASH =
      AuditHash.of(LOOSER.getBytes(StandardCharsets.UTF_8)).toString();

  @TempDir private Path state;

  @Test
  void waitsForTheProvinceThenHolds(Endpoints endpoints) throws IOException {
    EventCodec codec = endpoints.codec();
    try (TopicProbe probe = new TopicProbe(endpoints);
        ConfigurableApplicationContext desks = start(endpoints)) {
      assertThat(desks.isRunning()).isTrue();
      send(probe, codec, "it-approval-1", "74.01", CommandKind.ACTIVATE_POLICY, "ani");
      entry(probe, codec, "74", AuditKind.POLICY_PROPOSED);

      List<OpenProposals.Open> open = proposals(endpoints);
      assertThat(open)
          .filteredOn(one -> one.desk().equals("74.01"))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.version()).isEqualTo("it-longgar");
            assertThat(one.judge()).isEqualTo("74");
            assertThat(one.sha256()).isEqualTo(HASH);
            assertThat(one.reason()).isEqualTo("karena");
            assertThat(one.looser()).isNotEmpty();
          });

      send(probe, codec, "it-approval-2", "74", CommandKind.APPROVE_POLICY, "budi");
      AuditEntry judged = entry(probe, codec, "74.01", AuditKind.POLICY_JUDGED);

      assertThat(judged.step().detail()).isEqualTo("approved it-longgar");
      assertThat(proposals(endpoints)).noneMatch(one -> one.desk().equals("74.01"));
      ReportFixture clash = Reports.clash().withKey("it-approval").withRegion("74.01");
      probe.send(Topic.SCORED.wireName(), "74.01", codec.encode(Topic.SCORED, clash.scored()));
      ProbeRecord snapshot =
          probe.await(
              Topic.ESCALATIONS_KABUPATEN.wireName(), r -> "74.01".equals(r.key()), PATIENCE);
      assertThat(
              Chains.snapshot(
                      codec, Topic.ESCALATIONS_KABUPATEN, Objects.requireNonNull(snapshot.value()))
                  .getReasons()
                  .getFirst()
                  .getPolicyVersion())
          .isEqualTo("it-longgar");
      assertThat(Chains.faults(probe, codec)).isEmpty();
    }
  }

  private static List<OpenProposals.Open> proposals(Endpoints endpoints) throws IOException {
    try (OpenProposals topics =
        new OpenProposals(endpoints.bootstrapServers(), endpoints.registryUrl(), step -> {})) {
      return topics.read();
    }
  }

  private static AuditEntry entry(TopicProbe probe, EventCodec codec, String desk, AuditKind kind) {
    ProbeRecord found =
        probe.await(
            Topic.AUDIT.wireName(),
            r ->
                desk.equals(r.key())
                    && Chains.read(codec, Objects.requireNonNull(r.value())).step().kind() == kind,
            PATIENCE);
    return Chains.read(codec, Objects.requireNonNull(found.value()));
  }

  private static void send(
      TopicProbe probe, EventCodec codec, String id, String desk, CommandKind kind, String actor) {
    boolean judges = kind == CommandKind.APPROVE_POLICY;
    DeskCommanded command =
        DeskCommanded.newBuilder()
            .setCommandId(id)
            .setKind(kind)
            .setDesk(desk)
            .setActor(new Actor(actor, "supervisor"))
            .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .setReason("karena")
            .setPolicy(only(!judges, LOOSER))
            .setToDesk(only(judges, "74.01"))
            .setReferenceId(only(judges, HASH))
            .build();
    probe.send(Topic.COMMANDS.wireName(), desk, codec.encode(Topic.COMMANDS, command));
  }

  private static @Nullable String only(boolean holds, String text) {
    return holds ? text : null;
  }

  private ConfigurableApplicationContext start(Endpoints endpoints) {
    Map<String, Object> settings = new HashMap<>(endpoints.environment());
    settings.put("SIAGA_STATE_DIR", state.toString());
    settings.put("SIAGA_HTTP_PORT", "0");
    return new SpringApplicationBuilder(EscalationApplication.class).properties(settings).run();
  }
}
