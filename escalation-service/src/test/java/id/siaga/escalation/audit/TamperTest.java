package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the chains afterwards, the verifier names where. */
class TamperTest {

  private static final CheckpointKey KEY = CheckpointKey.generate();
  private static final CheckpointKey FOREIGN = CheckpointKey.generate();
  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final DeskCode LEBONG = new DeskCode("17.07");

  private AuditedWorld world = new AuditedWorld(0, KEY);
  private Random random = new Random(0);
  private List<AuditEntry> entries = new ArrayList<>();

  private void given(long seed) {
    random = new Random(seed);
    world = new AuditedWorld(seed, KEY);
    for (int i = 0; i < 3; i++) {
      world.round(40);
    }
    world.work(20);
    entries = new ArrayList<>(world.entries());
  }

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
  void changedCheckpointIsNamed(long seed) {
    given(seed);
    AuditEntry honest = world.lastCheckpoint(BENGKULU);
    Checkpoint said = checkpoint(honest);
    List<Checkpoint.Leaf> leaves = new ArrayList<>(said.leaves());
    Checkpoint.Leaf first = leaves.getFirst();
    leaves.set(0, new Checkpoint.Leaf(first.desk(), first.sequence(), AuditHash.of(new byte[1])));
    replace(honest, with(honest, with(honest.step(), leaves, said.root(), said.signature())));

    assertNamed(BENGKULU, honest.sequence(), "contentHash is not the checkpoint's hash");
    assertNamed(BENGKULU, honest.sequence(), "root does not follow from the leaves");
    assertNamed(BENGKULU, honest.sequence(), "signature does not verify under key " + KEY.keyId());
    assertNamed(
        first.desk(), first.sequence(), "is not the head that " + origin(honest) + " holds");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void changedSignatureIsNamedThoughTheChainWasHashedAnew(long seed) {
    given(seed);
    AuditEntry honest = world.lastCheckpoint(DeskCode.NASIONAL);
    Checkpoint said = checkpoint(honest);
    byte[] signature = said.signature();
    signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
    rehash(
        DeskCode.NASIONAL,
        step ->
            step.equals(honest.step())
                ? AuditedWorld.signing(
                    with(said, said.leaves(), said.root(), said.keyId(), signature))
                : step);

    assertNamed(
        DeskCode.NASIONAL, honest.sequence(), "signature does not verify under key " + KEY.keyId());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void checkpointOfAnotherKeyIsNamed(long seed) {
    given(seed);
    AuditEntry honest = world.lastCheckpoint(DeskCode.NASIONAL);
    Checkpoint said = checkpoint(honest);
    rehash(
        DeskCode.NASIONAL,
        step ->
            step.equals(honest.step())
                ? AuditedWorld.signing(
                    Checkpoint.signed(
                        said.desk(),
                        said.number(),
                        said.at(),
                        said.previous(),
                        said.leaves(),
                        FOREIGN))
                : step);

    assertNamed(
        DeskCode.NASIONAL,
        honest.sequence(),
        "signed with key " + FOREIGN.keyId() + ", which is none of those given");
    ChainVerifier keyless = new ChainVerifier();
    entries.forEach(keyless::accept);
    assertThat(keyless.faults()).isEmpty();
    assertThat(keyless.signaturesChecked()).isFalse();
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void checkpointsThatContradictEachOtherAreNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    Checkpoint said = checkpoint(signed);
    Checkpoint.Leaf old = new Checkpoint.Leaf(LEBONG, 1, chain(LEBONG).getFirst().hash());
    Checkpoint.Leaf elsewhere = new Checkpoint.Leaf(new DeskCode("18.01"), 1, old.hash());
    AuditHash other = AuditHash.of(new byte[2]);
    rehash(
        BENGKULU,
        step ->
            step.equals(signed.step())
                ? AuditedWorld.signing(
                    Checkpoint.signed(BENGKULU, 5, said.at(), other, List.of(old, elsewhere), KEY))
                : step);

    assertNamed(BENGKULU, signed.sequence(), "checkpoint 5 follows 2");
    assertNamed(BENGKULU, signed.sequence(), "leaf 18.01 is no desk right below 17");
    assertThat(verifier(List.of()).faults())
        .anyMatch(fault ->
            fault.sequence() == signed.sequence()
                && fault.rule().matches("leaf 17.07 goes from \\d+ back to 1"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void checkpointThatSkipsTheOneBeforeOrItsSortingIsNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    Checkpoint said = checkpoint(signed);
    List<Checkpoint.Leaf> reversed = said.leaves().reversed();
    AuditHash root = MerkleTree.root(reversed.stream().map(CheckpointForm::leaf).toList());
    AuditHash other = AuditHash.of(new byte[2]);
    byte[] form = CheckpointForm.signed(BENGKULU, 3, said.at(), other, root, reversed, KEY.keyId());
    Checkpoint forged =
        new Checkpoint(BENGKULU, 3, said.at(), other, root, reversed, KEY.keyId(), KEY.sign(form));
    rehash(BENGKULU, step -> step.equals(signed.step()) ? AuditedWorld.signing(forged) : step);

    assertNamed(BENGKULU, signed.sequence(), "previous is not the hash of checkpoint 2");
    assertNamed(BENGKULU, signed.sequence(), "leaves are not sorted, one a desk");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void checkpointThatIsNotThereOrNotAStepOfItsOwnIsNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    AuditEntry opened = chain(BENGKULU).getFirst();
    replace(signed, with(signed, holding(signed.step(), null)));
    Checkpoint moved = Checkpoint.signed(BENGKULU, 1, opened.at(), AuditHash.ZERO, List.of(), KEY);
    AuditStep step = AuditedWorld.signing(moved);
    replace(
        opened,
        with(
            opened,
            new AuditStep(
                AuditKind.CASE_OPENED,
                step.subjectId(),
                null,
                null,
                step.detail(),
                step.contentHash(),
                null,
                moved)));

    assertNamed(BENGKULU, signed.sequence(), "holds no checkpoint");
    assertNamed(BENGKULU, opened.sequence(), "holds a checkpoint but does not sign one");
  }

  private void assertNamed(DeskCode desk, long sequence, String rule) {
    assertThat(verifier(List.of()).faults())
        .contains(new ChainVerifier.Fault(desk, sequence, rule));
  }

  private ChainVerifier verifier(Collection<PaperCheckpoint> onPaper) {
    ChainVerifier verifier = new ChainVerifier(List.of(KEY.publicKey()), onPaper);
    entries.forEach(verifier::accept);
    return verifier;
  }

  private List<PaperCheckpoint> onPaper() {
    AuditEntry national = world.lastCheckpoint(DeskCode.NASIONAL);
    return List.of(
        new PaperCheckpoint(DeskCode.NASIONAL, national.sequence(), checkpoint(national).hash()));
  }

  private List<AuditEntry> chain(DeskCode desk) {
    return entries.stream().filter(entry -> entry.desk().equals(desk)).toList();
  }

  private void rollBack(DeskCode desk, long end) {
    entries.removeIf(entry -> entry.desk().equals(desk) && entry.sequence() > end);
  }

  private void replace(AuditEntry old, AuditEntry by) {
    entries.set(entries.indexOf(old), by);
  }

  /** Writes a desk's chain anew from the start, as one who holds its store can. */
  private void rehash(DeskCode desk, UnaryOperator<AuditStep> changed) {
    AuditHead head = AuditHead.START;
    for (int i = 0; i < entries.size(); i++) {
      AuditEntry honest = entries.get(i);
      if (honest.desk().equals(desk)) {
        AuditEntry forged = AuditEntry.after(head, desk, honest.at(), changed.apply(honest.step()));
        entries.set(i, forged);
        head = forged.head();
      }
    }
  }

  private static String origin(AuditEntry signed) {
    return "checkpoint %d of %s (#%d)"
        .formatted(checkpoint(signed).number(), signed.desk(), signed.sequence());
  }

  private static Checkpoint checkpoint(AuditEntry entry) {
    Checkpoint checkpoint = entry.step().checkpoint();
    if (checkpoint == null) {
      throw new AssertionError("no checkpoint in " + entry);
    }
    return checkpoint;
  }

  private static Checkpoint.Leaf leaf(AuditEntry signed, DeskCode desk) {
    return checkpoint(signed).leaves().stream()
        .filter(leaf -> leaf.desk().equals(desk))
        .findFirst()
        .orElseThrow();
  }

  private static AuditEntry with(AuditEntry entry, AuditStep step) {
    return new AuditEntry(
        entry.desk(), entry.sequence(), entry.previousHash(), entry.at(), step, entry.hash());
  }

  private static Checkpoint with(
      Checkpoint said,
      List<Checkpoint.Leaf> leaves,
      AuditHash root,
      String keyId,
      byte[] signature) {
    return new Checkpoint(
        said.desk(), said.number(), said.at(), said.previous(), root, leaves, keyId, signature);
  }

  private static AuditStep with(
      AuditStep step, List<Checkpoint.Leaf> leaves, AuditHash root, byte[] signature) {
    Checkpoint said = Objects.requireNonNull(step.checkpoint());
    return holding(step, with(said, leaves, root, said.keyId(), signature));
  }

  private static AuditStep told(AuditStep step, String detail) {
    return new AuditStep(
        step.kind(),
        step.subjectId(),
        step.caseId(),
        step.actor(),
        detail,
        step.contentHash(),
        step.peer(),
        step.checkpoint());
  }

  private static AuditStep holding(AuditStep step, @Nullable Checkpoint checkpoint) {
    return new AuditStep(
        step.kind(),
        step.subjectId(),
        step.caseId(),
        step.actor(),
        step.detail(),
        step.contentHash(),
        step.peer(),
        checkpoint);
  }
}
