package id.siaga.notification.kafka;

import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.CommandOutcome;
import id.siaga.notification.domain.CommandOutcome.Verdict;
import id.siaga.notification.domain.Fact;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An audit entry about a command to the desk's answer; throws PoisonRecordException. */
final class OutcomeReader {

  private static final String PROPOSED = "propose-policy-";

  private OutcomeReader() {}

  /**
   * The desk's answer.
   *
   * @param desk the entry's desk, checked already
   */
  static Fact decided(AuditRecorded entry, DeskCode desk, Verdict verdict) {
    String commandId = entry.getSubjectId();
    if (commandId.isEmpty()) {
      throw Codes.invalid("subjectId of a command's entry is empty");
    }
    String caseId = entry.getCaseId();
    // The detail is `name`, or `name:refusal` where it was refused.
    String detail = entry.getDetail();
    String refusal = verdict == Verdict.ACCEPTED ? null : detail.substring(detail.indexOf(':') + 1);
    String waitsFor = verdict == Verdict.ACCEPTED ? waitsFor(detail) : null;
    CommandKind kind = kind(detail);
    String actor = entry.getActor();
    return new Fact.CommandDecided(
        new CommandOutcome(
            commandId,
            desk,
            caseId == null ? null : new CaseId(Codes.uuid(caseId, "caseId")),
            verdict,
            refusal,
            kind == null ? "" : kind.name(),
            kind == CommandKind.REFER ? object(detail, kind) : null,
            actor == null ? "" : actor,
            entry.getAt(),
            OutcomeJson.of(
                commandId,
                desk.value(),
                caseId,
                verdict.name(),
                refusal,
                waitsFor,
                entry.getAt())));
  }

  /** Of a policy that is proposed the detail is {@code propose-policy-<version>→<desk>}. */
  private static @Nullable String waitsFor(String detail) {
    return detail.startsWith(PROPOSED) ? detail.substring(detail.lastIndexOf('→') + 1) : null;
  }

  /** The kind whose name the detail begins with: `close-directive` is no `close`. */
  private static @Nullable CommandKind kind(String detail) {
    if (detail.startsWith(PROPOSED)) {
      return CommandKind.ACTIVATE_POLICY;
    }
    CommandKind longest = detail.startsWith("propose-") ? CommandKind.OVERRIDE : null;
    for (CommandKind kind : CommandKind.values()) {
      String name = name(kind);
      boolean named = detail.equals(name) || detail.startsWith(name + "-");
      if (named && (longest == null || name.length() > name(longest).length())) {
        longest = kind;
      }
    }
    return longest;
  }

  private static @Nullable String object(String detail, CommandKind kind) {
    int from = name(kind).length() + 1;
    return detail.length() > from ? detail.substring(from) : null;
  }

  private static String name(CommandKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
