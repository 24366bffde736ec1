package id.siaga.escalation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskReplayTest {

  private static final Instant START = Incoming.START;
  private static final String REST = "acknowledge-within: 4h";

  @Test
  void replaysWhatWouldHaveGoneUpAtOnce() {
    Course course = replay(Incoming.awal(), Duration.ofMinutes(1), Incoming.wet("wet", START));

    Course.Story story = course.cases().values().iterator().next();
    assertThat(story.owner()).isEqualTo(new DeskCode("17.07"));
    assertThat(story.classified()).hasToString("HAMBATAN/LOGISTIK/SEDANG");
    assertThat(story.arrivals().keySet()).containsExactly(Tier.KABUPATEN);
    assertThat(course.reached(Tier.PROVINSI)).isZero();
  }

  @Test
  void deadlineThatNobodyKeepsMovesTheCaseUpAtItsTime() {
    Course course = replay(Incoming.awal(), Duration.ofHours(9), Incoming.wet("wet", START));

    Course.Story story = course.cases().values().iterator().next();
    assertThat(story.at(Tier.PROVINSI))
        .contains(
            new Course.Arrival(
                START.plus(Duration.ofHours(4)), new DeskCode("17"), "tenggat-terlewat"));
    assertThat(story.at(Tier.NASIONAL).orElseThrow().at())
        .isEqualTo(START.plus(Duration.ofHours(8)));
    assertThat(course.notified(Tier.KABUPATEN)).isEqualTo(new Course.Notified(1, 0));
    assertThat(course.notified(Tier.PROVINSI)).isEqualTo(new Course.Notified(1, 0));
    assertThat(course.loads())
        .containsEntry(new DeskCode("17.07"), new Course.Load(1, 1))
        .containsEntry(DeskCode.NASIONAL, new Course.Load(1, 0));
  }

  @Test
  void nationalDeskIsToldAgain() {
    Course course = replay(Incoming.awal(), Duration.ofMinutes(46), Incoming.bomb("bomb", START));

    assertThat(course.notified(Tier.NASIONAL)).isEqualTo(new Course.Notified(3, 3));
  }

  @Test
  void acknowledgementAtItsTimeLiftsTheDeadlineThere() {
    Mail report = Incoming.wet("wet", START);
    Mail acknowledged = acknowledge("wet", START.plus(Duration.ofHours(3)), "17.07");

    Course course = replay(Incoming.awal(), Duration.ofHours(9), report, acknowledged);

    assertThat(course.reached(Tier.PROVINSI)).isZero();
    assertThat(course.refusals()).isZero();
  }

  @Test
  void mailOfAMomentComesBeforeItsDeadlines() {
    Course course =
        replay(
            Incoming.awal(),
            Duration.ofHours(9),
            Incoming.wet("wet", START),
            acknowledge("wet", START.plus(Duration.ofHours(4)), "17.07"));

    assertThat(course.notified(Tier.KABUPATEN)).isEqualTo(Course.Notified.NONE);
  }

  @Test
  void deadlineAtTheEndStillFires() {
    assertThat(
            replay(Incoming.awal(), Duration.ofHours(4), Incoming.wet("wet", START))
                .reached(Tier.PROVINSI))
        .isOne();
  }

  @Test
  void orderForACaseThatIsNotThereIsRefused() {
    Course course =
        replay(
            Incoming.awal(),
            Duration.ofHours(1),
            Incoming.wet("wet", START),
            acknowledge("wet", START.plus(Duration.ofMinutes(5)), "17"));

    assertThat(course.refusals()).isOne();
  }

  @Test
  void activationsArePassedOver() {
    Mail activation =
        order(
            null,
            START,
            "17.07",
            new Command.ActivatePolicy(Incoming.changed(REST, "acknowledge-within: 1h")));

    Course course =
        replay(Incoming.awal(), Duration.ofHours(2), activation, Incoming.wet("wet", START));

    assertThat(course.reached(Tier.PROVINSI)).isZero();
    assertThat(course.refusals()).isZero();
  }

  @Test
  void tellsWhoReachesAnotherTierUnderAnotherPolicy() {
    Mail[] mail = {Incoming.wet("wet", START), Incoming.bomb("bomb", START)};
    Course a = replay(Incoming.awal(), Duration.ofMinutes(90), mail);
    Course b =
        replay(Incoming.changed(REST, "acknowledge-within: 1h"), Duration.ofMinutes(90), mail);

    Divergence divergence = Divergence.of(a, b);

    assertThat(divergence.otherTiers())
        .singleElement()
        .satisfies(other -> {
          assertThat(other.tier()).isEqualTo(Tier.PROVINSI);
          assertThat(other.first()).isNull();
          assertThat(other.second())
              .isEqualTo(
                  new Course.Arrival(
                      START.plus(Duration.ofHours(1)), new DeskCode("17"), "tenggat-terlewat"));
        });
    assertThat(divergence.lateness().get(Tier.NASIONAL))
        .isEqualTo(new Divergence.Lateness(0, 1, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    assertThat(divergence.loads())
        .extracting(Divergence.DeskLoad::desk)
        .containsExactlyInAnyOrder(new DeskCode("17"), new DeskCode("17.07"));
    assertThat(divergence.loads())
        .filteredOn(load -> load.desk().equals(new DeskCode("17")))
        .singleElement()
        .satisfies(load -> assertThat(load.second().cases() - load.first().cases()).isOne());
  }

  @Test
  void tellsHowMuchEarlierAnUpperTierHears() {
    Mail wet = Incoming.wet("wet", START);
    Course a = replay(Incoming.awal(), Duration.ofHours(5), wet);
    Course b = replay(Incoming.changed(REST, "acknowledge-within: 1h"), Duration.ofHours(5), wet);

    assertThat(Divergence.of(a, b).lateness().get(Tier.PROVINSI))
        .isEqualTo(
            new Divergence.Lateness(
                1, 0, 0, Duration.ofHours(-3), Duration.ofHours(-3), Duration.ZERO));
    assertThat(Divergence.of(b, a).lateness().get(Tier.PROVINSI))
        .isEqualTo(
            new Divergence.Lateness(
                0, 0, 1, Duration.ofHours(3), Duration.ZERO, Duration.ofHours(3)));
  }

  @Test
  void casesAlikeInThreeKabupatenReachTheProvinceUnderThePolicyThatAsksForThree() {
    Mail[] mail = {
      Incoming.wetAt("17.01", START),
      Incoming.wetAt("17.02", START.plusSeconds(60)),
      Incoming.wetAt("17.07", START.plusSeconds(120))
    };
    Course a = replay(Incoming.awal(), Duration.ofHours(1), mail);
    Course b =
        replay(Incoming.changed("kabupaten: 3}", "kabupaten: 4}"), Duration.ofHours(1), mail);

    assertThat(a.reached(Tier.PROVINSI)).isEqualTo(3);
    assertThat(b.reached(Tier.PROVINSI)).isZero();
    assertThat(Divergence.of(a, b).otherTiers())
        .allSatisfy(other ->
            assertThat(other.first())
                .isEqualTo(
                    new Course.Arrival(
                        START.plusSeconds(120), new DeskCode("17"), "tiga-kabupaten")))
        .hasSize(3);
  }

  @Test
  void samePolicyMakesNoDifference() {
    List<Mail> mail = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Instant at = START.plus(Duration.ofMinutes(7L * i));
      mail.add(i % 3 == 0 ? Incoming.bomb("k" + i, at) : Incoming.wet("k" + i, at));
    }
    Mail[] all = mail.toArray(Mail[]::new);

    Divergence divergence =
        Divergence.of(
            replay(Incoming.awal(), Duration.ofDays(2), all),
            replay(Incoming.awal(), Duration.ofDays(2), all));

    assertThat(divergence.otherTiers()).isEmpty();
    assertThat(divergence.loads()).isEmpty();
  }

  private static Course replay(PolicySource policy, Duration time, Mail... mail) {
    return DeskReplay.run(policy, List.of(mail), START.plus(time), step -> {});
  }

  private static Mail acknowledge(String key, Instant at, String desk) {
    return order(key, at, desk, new Command.Acknowledge());
  }

  private static Mail order(@Nullable String key, Instant at, String desk, Command.Order order) {
    var caseId = key == null ? null : DerivedId.caseOf(Incoming.DESK, Incoming.id(key));
    Command command = new Command("c-" + key + at, caseId, "op", "operator", at, "karena", order);
    return new Mail(at, new DeskCode(desk), new DeskMessage.CommandGiven(command));
  }
}
