package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.audit.CheckpointSigner;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The desk's checkpoint is due: a kabupaten sends its head up; a province, and the nation, sign
 * what they were told from below.
 */
final class CheckpointStep {

  private CheckpointStep() {}

  static void take(DeskTurn turn, Timer timer) {
    turn.change(new StateChange.RemoveTimer(timer));
    turn.profile(turn.profile().checkpointSet(false));
    CheckpointSigner signer = turn.checkpoints.signer();
    if (signer == null) {
      return;
    }
    if (turn.desk().tier() == Tier.KABUPATEN) {
      turn.send(turn.desk().at(Tier.PROVINSI), new Forward.HeadReported(), "head", AuditHash.NONE);
      return;
    }
    Map<DeskCode, Checkpoint.Leaf> heads = turn.view.heads();
    if (!heads.isEmpty()) {
      sign(turn, heads, signer);
    }
  }

  /** A desk below says how far its chain, or its checkpoints, have come; never backwards. */
  static void told(DeskTurn turn, Checkpoint.Leaf leaf) {
    SortedMap<DeskCode, Checkpoint.Leaf> heads = new TreeMap<>(turn.view.heads());
    Checkpoint.Leaf known = heads.get(leaf.desk());
    if (known == null || known.sequence() < leaf.sequence()) {
      heads.put(leaf.desk(), leaf);
      turn.change(new StateChange.PutHeads(heads));
    }
  }

  private static void sign(
      DeskTurn turn, Map<DeskCode, Checkpoint.Leaf> heads, CheckpointSigner signer) {
    DeskProfile profile = turn.profile();
    long number = profile.checkpoints() + 1;
    Checkpoint checkpoint =
        Checkpoint.signed(
            turn.desk(), number, turn.now, profile.lastCheckpoint(), heads.values(), signer);
    AuditHash hash = checkpoint.hash();
    turn.profile(profile.signed(hash));
    turn.append(
        new AuditStep(
            AuditKind.CHECKPOINT_SIGNED,
            "checkpoint:" + turn.desk() + ":" + number,
            null,
            null,
            "checkpoint " + number,
            hash,
            null,
            checkpoint));
    if (turn.desk().tier() == Tier.PROVINSI) {
      turn.send(
          DeskCode.NASIONAL.beside(turn.desk()),
          new Forward.CheckpointReported(number, checkpoint.root()),
          "checkpoint " + number,
          checkpoint.root());
    }
  }
}
