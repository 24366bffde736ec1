package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;

/**
 * A case as one desk holds it.
 *
 * @param id the same at every desk
 * @param desk the desk that holds this copy
 * @param owner the kabupaten desk where its reports come in
 * @param content what the owner says of it
 * @param standing how it stands at this desk
 */
public record CaseFile(
    CaseId id, DeskCode desk, DeskCode owner, CaseContent content, DeskStanding standing) {

  /** Whether this desk is the owner. */
  public boolean owned() {
    return desk.equals(owner);
  }

  /** As it may leave the kabupaten. */
  CaseFile masked() {
    return with(content.masked());
  }

  /** Hash of what the case says, without text: its revision, class and newest report. */
  AuditHash fingerprint() {
    String said =
        String.join(
            " ",
            id.toString(),
            Long.toString(content.revision()),
            content.category().name(),
            content.topic().name(),
            content.severity().name(),
            Integer.toString(content.reportCount()),
            content.reports().getLast().id().toString());
    return AuditHash.of(said.getBytes(StandardCharsets.UTF_8));
  }

  CaseFile with(CaseContent changed) {
    return new CaseFile(id, desk, owner, changed, standing);
  }

  CaseFile with(DeskStanding changed) {
    return new CaseFile(id, desk, owner, content, changed);
  }
}
