package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the checkpoints afterwards, the verifier names where. */
class CheckpointTamperTest extends Tampering {

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
  void twoHeadsAtOneSequenceAreNamed(long seed) {
    given(seed);
    AuditEntry signed = world.lastCheckpoint(BENGKULU);
    Checkpoint said = checkpoint(signed);
    Checkpoint before =
        checkpoint(
            chain(BENGKULU).stream()
                .filter(e -> e.step().checkpoint() != null && !e.equals(signed))
                .toList()
                .getLast());
    Checkpoint.Leaf once =
        before.leaves().stream().filter(l -> l.desk().equals(LEBONG)).findFirst().orElseThrow();
    Checkpoint.Leaf now =
        new Checkpoint.Leaf(LEBONG, once.sequence(), AuditHash.of(new byte[] {1}));
    rehash(
        BENGKULU,
        step ->
            step.equals(signed.step())
                ? AuditedWorld.signing(
                    Checkpoint.signed(BENGKULU, 3, said.at(), said.previous(), List.of(now), KEY))
                : step);

    String at = Long.toString(once.sequence());
    assertNamed(
        BENGKULU, signed.sequence(), "leaf 17.07 goes from " + at + " to another hash at " + at);
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
}
