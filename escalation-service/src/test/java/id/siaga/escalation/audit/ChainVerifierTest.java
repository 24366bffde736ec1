package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainVerifierTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final Instant AT = Instant.parse("2024-11-27T00:00:00.000001Z");
  private static final CaseId CASE = CaseId.of("5f0b5a3e-0000-8000-8000-000000000001");

  @Test
  void intactChainsThatInterlockHaveNoFault() {
    assertThat(faults(chains())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tamperedSteps")
  void changedFieldBreaksTheHash(AuditStep tampered) {
    List<AuditEntry> entries = chains();
    AuditEntry honest = entries.get(1);
    entries.set(
        1,
        new AuditEntry(
            honest.desk(),
            honest.sequence(),
            honest.previousHash(),
            honest.at(),
            tampered,
            honest.hash()));

    assertThat(faults(entries))
        .contains(new ChainVerifier.Fault(LEBONG, 2, "hash does not follow from the entry"));
  }

  static Stream<AuditStep> tamperedSteps() {
    AuditHash other = AuditHash.of(new byte[] {9});
    AuditStep.Peer peer = new AuditStep.Peer(BENGKULU, 1, AuditHead.START);
    AuditStep.Peer second = new AuditStep.Peer(BENGKULU, 2, AuditHead.START);
    return Stream.of(
        new AuditStep(AuditKind.CASE_UPDATED, "f1", CASE, null, "d", AuditHash.NONE, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f2", CASE, null, "d", AuditHash.NONE, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", null, null, "d", AuditHash.NONE, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", CASE, "x", "d", AuditHash.NONE, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", CASE, null, "e", AuditHash.NONE, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", CASE, null, "d", other, peer),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", CASE, null, "d", AuditHash.NONE, null),
        new AuditStep(AuditKind.CASE_FORWARDED, "f1", CASE, null, "d", AuditHash.NONE, second));
  }

  @Test
  void removedEntryShowsAtTheNext() {
    List<AuditEntry> entries = chains();
    entries.remove(1);

    assertThat(faults(entries))
        .containsExactly(
            new ChainVerifier.Fault(LEBONG, 3, "2 is missing"),
            new ChainVerifier.Fault(BENGKULU, 1, "received head 2 is not in the chain of 17.07"));
  }

  @Test
  void forkShowsAtTheEntryThatIsThereAlready() {
    List<AuditEntry> entries = chains();
    AuditEntry other =
        AuditEntry.after(entries.getFirst().head(), LEBONG, AT.plusSeconds(1), step(7, null));
    entries.add(2, other);

    assertThat(faults(entries))
        .containsExactly(
            new ChainVerifier.Fault(LEBONG, 2, "the chain forks: another entry has this sequence"));
  }

  @Test
  void repeatedEntryIsNoFork() {
    List<AuditEntry> entries = chains();
    entries.add(2, entries.get(1));

    assertThat(faults(entries))
        .containsExactly(new ChainVerifier.Fault(LEBONG, 2, "stands in the chain twice"));
  }

  @Test
  void swappedEntriesShow() {
    List<AuditEntry> entries = chains();
    Collections.swap(entries, 0, 1);

    assertThat(faults(entries))
        .containsExactly(
            new ChainVerifier.Fault(LEBONG, 2, "1 is missing"),
            new ChainVerifier.Fault(LEBONG, 1, "stands behind 2"));
  }

  @Test
  void chainRewrittenFromTheStartIsContradictedByWhoReceivedItsHead() {
    List<AuditEntry> honest = chains();
    List<AuditEntry> forged = new ArrayList<>();
    AuditHead head = AuditHead.START;
    for (int i = 0; i < 3; i++) {
      AuditEntry entry = AuditEntry.after(head, LEBONG, AT.plusSeconds(99), step(i, null));
      forged.add(entry);
      head = entry.head();
    }
    forged.addAll(honest.subList(3, honest.size()));

    assertThat(faults(forged))
        .containsExactly(
            new ChainVerifier.Fault(BENGKULU, 1, "received head 2 is not in the chain of 17.07"));
  }

  @Test
  void hashOfAKnownEntryNeverChanges() {
    AuditEntry entry = AuditEntry.after(AuditHead.START, LEBONG, AT, step(0, null));

    // Made apart from this code, by packing the documented form with Python's struct and hashlib.
    assertThat(entry.hash().toString()).isEqualTo(KNOWN);
  }

  private static final String KNOWN =
      "52bcbf561a28f8118cd5890feff7a333eee8a9c6f7af8ba9459ab10c5055f5f0";

  private static List<AuditEntry> chains() {
    List<AuditEntry> entries = new ArrayList<>();
    AuditEntry first = AuditEntry.after(AuditHead.START, LEBONG, AT, step(0, null));
    AuditEntry sent =
        AuditEntry.after(
            first.head(), LEBONG, AT, step(1, new AuditStep.Peer(BENGKULU, 1, AuditHead.START)));
    AuditEntry third = AuditEntry.after(sent.head(), LEBONG, AT, step(2, null));
    AuditEntry received =
        AuditEntry.after(
            AuditHead.START, BENGKULU, AT, step(3, new AuditStep.Peer(LEBONG, 1, sent.head())));
    Collections.addAll(entries, first, sent, third, received);
    return entries;
  }

  private static AuditStep step(int number, AuditStep.@Nullable Peer peer) {
    AuditKind kind = peer == null ? AuditKind.CASE_OPENED : AuditKind.CASE_FORWARDED;
    return new AuditStep(kind, "f" + number, CASE, null, "d", AuditHash.NONE, peer);
  }

  private static List<ChainVerifier.Fault> faults(List<AuditEntry> entries) {
    ChainVerifier verifier = new ChainVerifier();
    entries.forEach(verifier::accept);
    return verifier.faults();
  }
}
