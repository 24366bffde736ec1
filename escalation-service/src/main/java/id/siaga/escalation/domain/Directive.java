package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an upper desk tells a lower one to do about a case. Both desks keep it; the issuing desk's
 * clock decides whether it is overdue.
 *
 * @param id the command that issued it
 * @param text what is to be done
 * @param due until when
 * @param doneBy who reported it done; null before, as are doneAt and outcome
 */
public record Directive(
    String id,
    DeskCode from,
    DeskCode to,
    String text,
    String issuedBy,
    Instant issuedAt,
    Instant due,
    Status status,
    @Nullable String doneBy,
    @Nullable Instant doneAt,
    @Nullable String outcome) {

  /** Where it stands. */
  public enum Status {
    OPEN,
    /** its time has passed; it can still be done */
    OVERDUE,
    DONE
  }

  static Directive issued(
      String id, DeskCode from, DeskCode to, String text, String by, Instant at, Instant due) {
    return new Directive(id, from, to, text, by, at, due, Status.OPEN, null, null, null);
  }

  /** Hash of the directive as it stands: words by their hash only. */
  AuditHash fingerprint() {
    String words = text + "\n" + (outcome == null ? "" : outcome);
    String said =
        String.join(
            " ",
            id,
            from.value(),
            to.value(),
            due.toString(),
            status.name(),
            AuditHash.of(words.getBytes(StandardCharsets.UTF_8)).toString());
    return AuditHash.of(said.getBytes(StandardCharsets.UTF_8));
  }

  /** As it may leave the desk that did it. */
  Directive masked() {
    String words = outcome == null ? null : TextMask.mask(outcome);
    return new Directive(
        id, from, to, text, issuedBy, issuedAt, due, status, doneBy, doneAt, words);
  }

  Directive overdue() {
    return new Directive(
        id, from, to, text, issuedBy, issuedAt, due, Status.OVERDUE, doneBy, doneAt, outcome);
  }

  Directive done(String by, Instant at, String outcome) {
    return new Directive(id, from, to, text, issuedBy, issuedAt, due, Status.DONE, by, at, outcome);
  }
}
