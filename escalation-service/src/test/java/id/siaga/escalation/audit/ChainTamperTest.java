package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the chains afterwards, the verifier names where. */
class ChainTamperTest extends Tampering {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void untouchedChainsHold(long seed) {
    given(seed);
    ChainVerifier verifier = verifier(onPaper());

    assertThat(verifier.faults()).isEmpty();
    assertThat(verifier.missing()).isEmpty();
    assertThat(verifier.checkpoints()).isEqualTo(9);
    assertThat(verifier.signaturesChecked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderBetweenDesksDoesNotMatter(long seed) {
    given(seed);
    // As a topic's partitions are read: every desk's chain whole, the nation's first.
    entries.sort(Comparator.comparing(AuditEntry::desk).reversed());

    assertThat(verifier(onPaper()).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void changedEntryIsNamed(long seed) {
    given(seed);
    int at = random.nextInt(entries.size());
    AuditEntry honest = entries.get(at);
    AuditStep lie = told(honest.step(), honest.step().detail() + "x");
    entries.set(at, with(honest, lie));

    assertNamed(honest.desk(), honest.sequence(), "hash does not follow from the entry");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void removedEntryIsNamedAtTheNext(long seed) {
    given(seed);
    List<AuditEntry> chain = chain(LEBONG);
    AuditEntry gone = chain.get(random.nextInt(chain.size() - 1));
    entries.remove(gone);

    assertNamed(LEBONG, gone.sequence() + 1, gone.sequence() + " is missing");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void swappedEntriesAreNamed(long seed) {
    given(seed);
    List<AuditEntry> chain = chain(BENGKULU);
    int first = random.nextInt(chain.size() - 1);
    Collections.swap(
        entries, entries.indexOf(chain.get(first)), entries.indexOf(chain.get(first + 1)));

    assertNamed(BENGKULU, first + 2L, (first + 1) + " is missing");
    assertNamed(BENGKULU, first + 1L, "stands behind " + (first + 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void forkIsNamed(long seed) {
    given(seed);
    List<AuditEntry> chain = chain(LEBONG);
    AuditEntry honest = chain.get(1 + random.nextInt(chain.size() - 1));
    AuditHead before = chain.get((int) honest.sequence() - 2).head();
    entries.add(
        AuditEntry.after(before, LEBONG, honest.at(), told(honest.step(), "another decision")));

    assertNamed(LEBONG, honest.sequence(), "the chain forks: another entry has this sequence");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void chainHashedAnewIsNamedByTheCheckpointsOverIt(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    rehash(LEBONG, step -> told(step, "always calm"));

    Checkpoint.Leaf leaf = leaf(signed, LEBONG);
    assertThat(verifier(List.of()).faults())
        .filteredOn(fault -> fault.desk().equals(LEBONG))
        .isNotEmpty()
        .allMatch(fault -> fault.rule().startsWith("is not the head that checkpoint "))
        .anyMatch(fault -> fault.sequence() == leaf.sequence());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rolledBackKabupatenIsNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    Checkpoint.Leaf leaf = leaf(signed, LEBONG);
    long end = leaf.sequence() - 1;
    rollBack(LEBONG, end);

    assertThat(verifier(List.of()).faults())
        .anyMatch(fault ->
            fault.desk().equals(LEBONG)
                && fault.sequence() == leaf.sequence()
                && fault.rule().startsWith("the chain was rolled back to " + end + ": "));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rolledBackCheckpointOfAProvinceIsNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    AuditEntry national = world.lastCheckpoint(DeskCode.NASIONAL);
    long end = signed.sequence() - 1;
    rollBack(BENGKULU, end);

    assertNamed(
        BENGKULU,
        signed.sequence(),
        "the chain was rolled back to %d: %s holds its checkpoint 3"
            .formatted(end, origin(national)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rolledBackCheckpointOfTheNationIsNamedByPaperOnly(long seed) {
    given(seed);
    List<PaperCheckpoint> paper = onPaper();
    AuditEntry signed = world.lastCheckpoint(DeskCode.NASIONAL);
    AuditHash hash = checkpoint(signed).hash();
    rollBack(DeskCode.NASIONAL, signed.sequence() - 1);

    assertThat(verifier(List.of()).faults()).isEmpty();
    assertThat(verifier(paper).faults())
        .containsExactly(
            new ChainVerifier.Fault(
                DeskCode.NASIONAL,
                signed.sequence(),
                "has no checkpoint with the hash that is on paper, " + hash));
    assertThat(verifier(List.of(PaperCheckpoint.parse(hash.toString()))).missing())
        .containsExactly(hash);
  }
}
