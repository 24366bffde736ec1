package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final Instant AT = Instant.parse("2024-11-27T00:00:00.000001Z");
  private static final AuditHash BEFORE = AuditHash.of(new byte[] {9});
  private static final CheckpointSigner COUNTING = new CountingSigner();

  // Made apart from this code, by packing the documented form with Python's struct and hashlib.
  private static final String ROOT =
      "88a6c8586403c205b2d4e63f1fe45ea953ca9d83fb8377d5639992e905f5d73e";
  private static final String SIGNED =
      "855f145351ce67c849957394e204841e122ebe33963d2edcb9052eed04bd558e";
  private static final String HASH =
      "52ac66ef98912db66b2cb6ce1a547b01d964968dd5684805b570254b7e5c9a7d";

  @Test
  void bytesOfAKnownCheckpointNeverChange() {
    Checkpoint checkpoint = signed(leaf("17.07", 9, 2), leaf("17.71", 1, 3), leaf("17.01", 5, 1));

    assertThat(checkpoint.root()).hasToString(ROOT);
    assertThat(AuditHash.of(checkpoint.signedBytes())).hasToString(SIGNED);
    assertThat(checkpoint.hash()).hasToString(HASH);
  }

  @Test
  void leavesAreSortedByDesk() {
    assertThat(signed(leaf("17.07", 9, 2), leaf("17.01", 5, 1)).leaves())
        .extracting(Checkpoint.Leaf::desk)
        .map(DeskCode::value)
        .containsExactly("17.01", "17.07");
  }

  @Test
  void checkpointWithoutLeavesHasTheRootOfNothing() {
    assertThat(signed().root()).isEqualTo(AuditHash.of(new byte[0]));
  }

  @Test
  void twoLeavesOfOneDeskAreRefused() {
    assertThatThrownBy(() -> signed(leaf("17.07", 9, 2), leaf("17.07", 8, 1)))
        .hasMessageContaining("a desk has two leaves");
  }

  @Test
  void moreLeavesThanDesksAreRefused() {
    List<Checkpoint.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i <= Checkpoint.MAX_LEAVES; i++) {
      leaves.add(leaf("%02d.%02d".formatted(i / 100, i % 100), 1, i));
    }

    assertThatThrownBy(() -> signed(leaves.toArray(Checkpoint.Leaf[]::new)))
        .hasMessageContaining("at most 600 leaves");
    assertThat(signed(leaves.subList(1, 601).toArray(Checkpoint.Leaf[]::new)).leaves())
        .hasSize(600);
  }

  @Test
  void timeIsCutToWhatIsSigned() {
    Checkpoint fine =
        Checkpoint.signed(BENGKULU, 2, AT.plusNanos(999), BEFORE, List.of(), COUNTING);

    assertThat(fine).isEqualTo(signed()).hasSameHashCodeAs(signed());
  }

  @Test
  void signatureCannotBeChangedFromOutside() {
    Checkpoint checkpoint = signed();
    checkpoint.signature()[0] = 99;

    assertThat(checkpoint).isEqualTo(signed());
  }

  @Test
  void entryAndItsCheckpointHaveOneDeskAndTime() {
    AuditStep step = AuditedWorld.signing(signed());

    assertThatThrownBy(() -> AuditEntry.after(AuditHead.START, DeskCode.NASIONAL, AT, step))
        .hasMessageContaining("ID #1: its checkpoint must have the entry's desk and time");
    assertThatThrownBy(() -> AuditEntry.after(AuditHead.START, BENGKULU, AT.plusSeconds(1), step))
        .hasMessageContaining("17 #1: its checkpoint must have the entry's desk and time");
  }

  private static Checkpoint signed(Checkpoint.Leaf... leaves) {
    return Checkpoint.signed(BENGKULU, 2, AT, BEFORE, List.of(leaves), COUNTING);
  }

  private static Checkpoint.Leaf leaf(String desk, long sequence, int content) {
    return new Checkpoint.Leaf(
        new DeskCode(desk), sequence, AuditHash.of(new byte[] {(byte) content}));
  }

  /** Its signatures are 0, 1, 2 … 63. */
  private static final class CountingSigner implements CheckpointSigner {

    @Override
    public String keyId() {
      return "0123456789abcdef";
    }

    @Override
    public byte[] sign(byte[] message) {
      byte[] signature = new byte[64];
      for (int i = 0; i < signature.length; i++) {
        signature[i] = (byte) i;
      }
      return signature;
    }
  }
}
