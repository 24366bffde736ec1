package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskStoresTest {

  private static final Instant DUE = Instant.parse("2024-11-27T00:00:00.000001Z");
  private static final DeskCode DESK = new DeskCode("17.07");
  private static final CaseId CASE = new CaseId(new UUID(1, 2));

  @Test
  void timerComesBackOutOfItsKey() {
    Timer directive = new Timer(DUE, DESK, CASE, Timer.Kind.DIRECTIVE, "d|1");
    Timer checkpoint = new Timer(DUE, DESK, null, Timer.Kind.CHECKPOINT, "");

    assertThat(DeskStores.timer(DeskStores.key(directive))).isEqualTo(directive);
    assertThat(DeskStores.timer(DeskStores.key(checkpoint))).isEqualTo(checkpoint);
  }

  @Test
  void timerOfTheFirstVersionHasTheSameKeyStill() {
    Timer acknowledge = new Timer(DUE, DESK, CASE, Timer.Kind.ACKNOWLEDGE, "");

    byte[] key = DeskStores.key(acknowledge).get();

    assertThat(new String(key, 8, key.length - 8, StandardCharsets.UTF_8))
        .isEqualTo("17.07|" + CASE + "|ACKNOWLEDGE");
  }
}
