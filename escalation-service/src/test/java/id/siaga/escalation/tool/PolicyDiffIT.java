package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** History off the real broker, replayed under two policies. */
@RealStack
class PolicyDiffIT {

  private static final String UP_AT_ONCE =
      PolicyFile.starting()
          .yaml()
          .replace("version: awal-2", "version: it-naik")
          .replace("  - id: tetap-kabupaten\n", "  - id: tetap-kabupaten\n    tiers: [PROVINSI]\n");

  private static final StringWriter ERR = new StringWriter();

  private static Endpoints stack;
  private static TopicProbe probe;
  private static EventCodec codec;
  // What other tests sent before would count as seen elsewhere.
  private static Instant begin;
  private static final ReportFixture WET =
      Reports.wetBallots().withKey("it-diff").withRegion("52.01");

  @BeforeAll
  static void send(Endpoints endpoints) {
    begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    stack = endpoints;
    codec = endpoints.codec();
    probe = new TopicProbe(endpoints);
    submit(WET);
    submit(WET.withKey("it-diff-drill").withMode(ReportMode.DRILL));
    probe.send(Topic.SCORED.wireName(), "52.01", new byte[] {1, 2, 3});
    String caseId = DerivedId.caseOf(new DeskCode("52.01"), WET.id()).toString();
    command("it-diff-1", caseId, CommandKind.ACKNOWLEDGE, null);
    command("it-diff-2", null, CommandKind.ACTIVATE_POLICY, UP_AT_ONCE);
  }

  @AfterAll
  static void close() {
    probe.close();
  }

  @Test
  void tellsWhoWouldHaveGotWhatUnderAPolicyThatDesksWereToldToFollow() {
    StringWriter out = new StringWriter();

    assertThat(diff(out, "awal-2", "it-naik", "--from", begin.toString(), "--json")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("comparison").path("looser").asBoolean()).isFalse();
    JsonNode replay = json.path("replay");
    assertThat(replay.path("reports").asInt()).isPositive();
    assertThat(replay.path("notLive").asInt()).isPositive();
    assertThat(replay.path("unreadable").asInt()).isPositive();
    JsonNode other =
        replay
            .path("otherTiers")
            .valueStream()
            .filter(one -> one.path("desk").asString("").equals("52.01"))
            .findFirst()
            .orElseThrow();
    assertThat(other.path("tier").asString("")).isEqualTo("PROVINSI");
    assertThat(other.path("a").isNull()).isTrue();
    assertThat(other.path("b").path("rule").asString("")).isEqualTo("tetap-kabupaten");
    assertThat(other.path("b").path("desk").asString("")).isEqualTo("52");
  }

  @Test
  void printsNoTexts() {
    StringWriter out = new StringWriter();

    assertThat(diff(out, "awal-2", "it-naik", "--from", begin.toString(), "--show", "9")).isZero();

    assertThat(out.toString())
        .contains("replayed from")
        .contains("52.01")
        .doesNotContain(WET.text());
  }

  @Test
  void versionThatNoDeskWasToldToFollowIsUnknown() {
    StringWriter out = new StringWriter();

    assertThat(diff(out, "awal-2", "it-tidak-ada")).isEqualTo(PolicyTool.UNREADABLE);

    assertThat(ERR.toString()).contains("no desk was ever told to follow a policy of that version");
  }

  private static int diff(StringWriter out, String... arguments) {
    String[] all = new String[arguments.length + 5];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 4] = "--bootstrap-servers";
    all[all.length - 3] = stack.bootstrapServers();
    all[all.length - 2] = "--registry";
    all[all.length - 1] = stack.registryUrl().toString();
    return PolicyTool.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(ERR))
        .execute(all);
  }

  private static void submit(ReportFixture report) {
    probe.send(Topic.SCORED.wireName(), "52.01", codec.encode(Topic.SCORED, report.scored()));
  }

  private static void command(
      String id, @Nullable String caseId, CommandKind kind, @Nullable String policy) {
    DeskCommanded command =
        DeskCommanded.newBuilder()
            .setCommandId(id)
            .setKind(kind)
            .setDesk("52.01")
            .setCaseId(caseId)
            .setPolicy(policy)
            .setActor(new Actor("operator", "operator"))
            .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .setReason("karena")
            .build();
    probe.send(Topic.COMMANDS.wireName(), "52.01", codec.encode(Topic.COMMANDS, command));
  }
}
