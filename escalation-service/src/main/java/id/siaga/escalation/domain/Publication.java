package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditEntry;

/** A record to publish. */
public sealed interface Publication {

  /** A case has changed at this desk: to its tier's topic, and into the desk's state. */
  record CaseChanged(CaseFile file, Cause cause) implements Publication {}

  /** Word for another desk. */
  record ForwardSent(Forward forward) implements Publication {}

  /** The next entry of the desk's chain. */
  record AuditAppended(AuditEntry entry) implements Publication {}
}
