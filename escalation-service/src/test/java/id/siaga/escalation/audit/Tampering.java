package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Chains that hold, and what somebody who has them can do to them. */
abstract class Tampering {

  static final CheckpointKey KEY = CheckpointKey.generate();
  static final CheckpointKey FOREIGN = CheckpointKey.generate();
  static final DeskCode BENGKULU = new DeskCode("17");
  static final DeskCode LEBONG = new DeskCode("17.07");

  AuditedWorld world = new AuditedWorld(0, KEY);
  Random random = new Random(0);
  List<AuditEntry> entries = new ArrayList<>();

  void given(long seed) {
    random = new Random(seed);
    world = new AuditedWorld(seed, KEY);
    for (int i = 0; i < 3; i++) {
      world.round(40);
    }
    world.work(20);
    entries = new ArrayList<>(world.entries());
  }

  void assertNamed(DeskCode desk, long sequence, String rule) {
    assertThat(verifier(List.of()).faults())
        .contains(new ChainVerifier.Fault(desk, sequence, rule));
  }

  ChainVerifier verifier(Collection<PaperCheckpoint> onPaper) {
    ChainVerifier verifier = new ChainVerifier(List.of(KEY.publicKey()), onPaper);
    entries.forEach(verifier::accept);
    return verifier;
  }

  List<PaperCheckpoint> onPaper() {
    AuditEntry national = world.lastCheckpoint(DeskCode.NASIONAL);
    return List.of(
        new PaperCheckpoint(DeskCode.NASIONAL, national.sequence(), checkpoint(national).hash()));
  }

  List<AuditEntry> chain(DeskCode desk) {
    return entries.stream().filter(entry -> entry.desk().equals(desk)).toList();
  }

  void rollBack(DeskCode desk, long end) {
    entries.removeIf(entry -> entry.desk().equals(desk) && entry.sequence() > end);
  }

  void replace(AuditEntry old, AuditEntry by) {
    entries.set(entries.indexOf(old), by);
  }

  /** Writes a desk's chain anew from the start, as one who holds its store can. */
  void rehash(DeskCode desk, UnaryOperator<AuditStep> changed) {
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

  static String origin(AuditEntry signed) {
    return "checkpoint %d of %s (#%d)"
        .formatted(checkpoint(signed).number(), signed.desk(), signed.sequence());
  }

  static Checkpoint checkpoint(AuditEntry entry) {
    Checkpoint checkpoint = entry.step().checkpoint();
    if (checkpoint == null) {
      throw new AssertionError("no checkpoint in " + entry);
    }
    return checkpoint;
  }

  static Checkpoint.Leaf leaf(AuditEntry signed, DeskCode desk) {
    return checkpoint(signed).leaves().stream()
        .filter(leaf -> leaf.desk().equals(desk))
        .findFirst()
        .orElseThrow();
  }

  static AuditEntry with(AuditEntry entry, AuditStep step) {
    return new AuditEntry(
        entry.desk(), entry.sequence(), entry.previousHash(), entry.at(), step, entry.hash());
  }

  static Checkpoint with(
      Checkpoint said,
      List<Checkpoint.Leaf> leaves,
      AuditHash root,
      String keyId,
      byte[] signature) {
    return new Checkpoint(
        said.desk(), said.number(), said.at(), said.previous(), root, leaves, keyId, signature);
  }

  static AuditStep with(
      AuditStep step, List<Checkpoint.Leaf> leaves, AuditHash root, byte[] signature) {
    Checkpoint said = Objects.requireNonNull(step.checkpoint());
    return holding(step, with(said, leaves, root, said.keyId(), signature));
  }

  static AuditStep told(AuditStep step, String detail) {
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

  static AuditStep holding(AuditStep step, @Nullable Checkpoint checkpoint) {
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
