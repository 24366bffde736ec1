package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;

/**
 * What a desk knows of itself.
 *
 * @param policyVersion the policy for cases taken in now
 * @param checkpointSet whether its next checkpoint has a timer
 * @param checkpoints how many checkpoints it has signed
 * @param lastCheckpoint hash of the last one; {@link AuditHash#ZERO} before the first
 */
public record DeskProfile(
    String policyVersion, boolean checkpointSet, long checkpoints, AuditHash lastCheckpoint) {

  /** A desk that has seen nothing yet. */
  public static DeskProfile fresh(String policyVersion) {
    return new DeskProfile(policyVersion, false, 0, AuditHash.ZERO);
  }

  DeskProfile following(String version) {
    return new DeskProfile(version, checkpointSet, checkpoints, lastCheckpoint);
  }

  DeskProfile checkpointSet(boolean set) {
    return new DeskProfile(policyVersion, set, checkpoints, lastCheckpoint);
  }

  DeskProfile signed(AuditHash checkpoint) {
    return new DeskProfile(policyVersion, false, checkpoints + 1, checkpoint);
  }
}
