package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStoryTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final Instant NOON = Instant.parse("2024-11-27T12:00:00Z");

  /** The province's clock is an hour behind, and the nation's an hour ahead. */
  @Test
  void causeComesBeforeItsEffectWhateverTheClocksSay() {
    AuditEntry opened = entry(AuditHead.START, LEBONG, 0, AuditKind.CASE_OPENED, null);
    AuditEntry up = entry(opened.head(), LEBONG, 2, AuditKind.CASE_FORWARDED, to(BENGKULU));
    AuditEntry received =
        entry(AuditHead.START, BENGKULU, -3600, AuditKind.CASE_RECEIVED, from(LEBONG, up));
    AuditEntry down = entry(received.head(), BENGKULU, -3599, AuditKind.CASE_FORWARDED, to(LEBONG));
    AuditEntry ordered =
        entry(up.head(), LEBONG, 3, AuditKind.ORDER_RECEIVED, from(BENGKULU, down));
    AuditEntry direct =
        entry(ordered.head(), LEBONG, 4, AuditKind.CASE_FORWARDED, to(DeskCode.NASIONAL));
    AuditEntry nation =
        entry(
            AuditHead.START,
            DeskCode.NASIONAL,
            3604,
            AuditKind.CASE_RECEIVED,
            from(LEBONG, direct));
    AuditEntry closed = entry(direct.head(), LEBONG, 5, AuditKind.CASE_CLOSED, null);
    List<AuditEntry> told = List.of(opened, up, received, down, ordered, direct, closed, nation);

    for (int seed = 0; seed < 20; seed++) {
      List<AuditEntry> shuffled = new ArrayList<>(told);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(CaseStory.inOrder(shuffled)).isEqualTo(told);
    }
  }

  @Test
  void chainsThatWaitForEachOtherAreToldByTheClock() {
    AuditHead never = new AuditHead(9, AuditHash.of(new byte[1]));
    AuditEntry one =
        entry(
            AuditHead.START,
            LEBONG,
            1,
            AuditKind.ORDER_RECEIVED,
            new AuditStep.Peer(BENGKULU, 1, never));
    AuditEntry other =
        entry(
            AuditHead.START,
            BENGKULU,
            2,
            AuditKind.CASE_RECEIVED,
            new AuditStep.Peer(LEBONG, 1, never));

    assertThat(CaseStory.inOrder(List.of(other, one))).containsExactly(one, other);
  }

  @ParameterizedTest
  @EnumSource
  void everyStepHasWordsOfItsOwn(AuditKind kind) {
    assertThat(CaseStory.words(kind)).matches("[a-z ]{5,40}");
    for (AuditKind other : AuditKind.values()) {
      if (other != kind) {
        assertThat(CaseStory.words(kind)).isNotEqualTo(CaseStory.words(other));
      }
    }
  }

  private static AuditStep.Peer to(DeskCode desk) {
    return new AuditStep.Peer(desk, 1, AuditHead.START);
  }

  private static AuditStep.Peer from(DeskCode desk, AuditEntry sent) {
    return new AuditStep.Peer(desk, 1, sent.head());
  }

  private static AuditEntry entry(
      AuditHead after, DeskCode desk, long second, AuditKind kind, AuditStep.@Nullable Peer peer) {
    AuditStep step = new AuditStep(kind, "s", null, null, "d", AuditHash.NONE, peer);
    return AuditEntry.after(after, desk, NOON.plusSeconds(second), step);
  }
}
