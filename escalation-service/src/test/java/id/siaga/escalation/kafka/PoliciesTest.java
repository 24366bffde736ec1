package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.siaga.escalation.domain.Loosening;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PoliciesTest {

  private static final String SOUND = PolicyFile.starting().yaml();
  private static final int DESKS = 553;

  private final Logger logger = (Logger) LoggerFactory.getLogger(Policies.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Policies policies =
      new Policies(new PolicySource(PolicyFile.starting().policy(), SOUND));

  @BeforeEach
  void listen() {
    logged.start();
    logger.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(logged);
  }

  @Test
  void oneTextIsReadOnceForAllDesksAndThreads() {
    List<PolicySource> read =
        IntStream.range(0, DESKS)
            .parallel()
            .mapToObj(desk -> policies.offered(arrived(SOUND)).orElseThrow())
            .toList();

    assertThat(read).allSatisfy(source -> assertThat(source).isSameAs(read.getFirst()));
    assertThat(policies.of(arrived(SOUND))).isSameAs(policies.of(arrived(SOUND)));
  }

  @Test
  void textThatIsNoPolicyIsJudgedAndLoggedOnce() {
    String none = "version: a\nrules:\n" + "- x\n".repeat(150);

    for (int desk = 0; desk < DESKS; desk++) {
      assertThat(policies.offered(arrived(none))).isEmpty();
    }

    assertThat(logged.list).hasSize(1);
    assertThat(logged.list.getFirst().getFormattedMessage())
        .contains("100 faults", "policy:3:3: rules[0]", "rules[2]")
        .doesNotContain("rules[3]");
  }

  @Test
  void desksWithOneAnswerShareIt() throws InvalidPolicyException {
    String text = SOUND.replace("version: awal-2", "version: longgar");
    text = text.replace("acknowledge-within: 4h", "acknowledge-within: 8h");
    PolicySource looser = new PolicySource(PolicyFile.read("longgar", text).policy(), text);
    Instant now = Instant.parse("2024-11-20T03:00:00Z");

    Loosening lebong = ask("17.07", looser, now);

    assertThat(lebong.looser()).isTrue();
    assertThat(ask("18.01", looser, now.plusSeconds(3_600))).isSameAs(lebong);
    assertThat(ask("18", looser, now)).isNotEqualTo(lebong);
    assertThat(ask("17.07", looser, now.plus(1, ChronoUnit.DAYS))).isNotSameAs(lebong);
  }

  private Loosening ask(String desk, PolicySource looser, Instant now) {
    return policies.loosening(new DeskCode(desk), policies.starting(), looser, now);
  }

  @Test
  void policyThatWasForgottenIsReadAgain() {
    Optional<PolicySource> first = policies.offered(SOUND);
    for (int i = 0; i < Policies.MOST - 1; i++) {
      policies.offered("version: " + i);
    }
    assertThat(policies.offered(SOUND).orElseThrow()).isSameAs(first.orElseThrow());
    for (int i = 0; i < Policies.MOST; i++) {
      policies.offered("version: uji-" + i);
    }

    assertThat(policies.offered(SOUND).orElseThrow())
        .isNotSameAs(first.orElseThrow())
        .isEqualTo(first.orElseThrow());
  }

  @Test
  void offersNeverPushOutWhatDesksFollow() {
    PolicySource followed = policies.of(SOUND);
    for (int i = 0; i <= Policies.MOST; i++) {
      policies.offered("version: " + i);
    }

    assertThat(policies.of(SOUND)).isSameAs(followed);
  }

  @Test
  void textOnceAcceptedStaysReadableWhenItMakesNoSenseAnyMore() {
    String text = SOUND.replace("resolve-within: 12h", "resolve-within: 365d");

    assertThat(policies.offered(text)).isEmpty();
    assertThat(policies.of(text).text()).isEqualTo(text);
    assertThat(policies.of(text).policy().rules())
        .hasSameSizeAs(policies.starting().policy().rules());
  }

  @Test
  void textInForceThatCannotBeReadAtAllIsAFailure() {
    assertThatThrownBy(() -> policies.of("rules: ["))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("policy:1:9");
  }

  /** The same characters in another object, as every record brings them. */
  private static String arrived(String text) {
    return new String(text.toCharArray());
  }
}
