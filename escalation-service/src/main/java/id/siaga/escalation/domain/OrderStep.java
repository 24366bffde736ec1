package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import org.jspecify.annotations.Nullable;

/** An upper desk's order reaches the owner of a case, who carries it out if it still applies. */
final class OrderStep {

  private OrderStep() {}

  static void take(DeskTurn turn, Forward forward, CaseOrder order) {
    CaseFile file = turn.view.caseFile(order.caseId()).orElse(null);
    String obstacle = obstacle(file, forward.from(), order);
    String detail = order.kind() + (obstacle == null ? "" : ":" + obstacle);
    AuditHash content = order.fingerprint();
    ForwardStep.recordOrder(turn, forward, detail, content);
    if (file == null || obstacle != null) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      tellBack(turn, file, forward.from(), detail);
      return;
    }
    carryOut(turn, file, forward, order);
  }

  /** Whoever gave the order learns that it no longer applies, and how the case stands now. */
  private static void tellBack(DeskTurn turn, @Nullable CaseFile file, DeskCode to, String detail) {
    if (file != null && file.owned()) {
      String said = "Perintah desk %s tidak berlaku: %s.".formatted(to, detail);
      turn.sendCase(file, to.tier(), Reasons.of(file, "perintah-tidak-berlaku", said), true);
    }
  }

  private static @Nullable String obstacle(
      @Nullable CaseFile file, DeskCode from, CaseOrder order) {
    if (file == null || !file.owned()) {
      return "case-not-here";
    }
    boolean ended = file.standing().status().ended();
    DeskCode lead = file.content().lead();
    return switch (order.kind()) {
      case OVERRIDE -> {
        if (ended) {
          yield "case-ended";
        }
        if (order.basedOn() < file.content().classRevision()) {
          yield "stale";
        }
        IncidentClass other = order.classified();
        boolean lowers = other != null && CommandRules.lowersAbove(file, from, other);
        yield lowers ? "upper-desk-holds-it" : null;
      }
      case TAKE_OVER -> {
        if (ended) {
          yield "case-ended";
        }
        yield CommandRules.leadsAbove(file, from) ? "upper-desk-holds-it" : null;
      }
      case RESOLVE, CLOSE -> {
        if (ended) {
          yield "case-ended";
        }
        if (order.basedOn() < file.content().classRevision()) {
          yield "stale";
        }
        yield from.equals(lead) ? null : "only-lead-ends";
      }
      case REOPEN -> {
        if (!ended) {
          yield "case-open";
        }
        yield file.content().links().movedTo() == null ? null : "case-moved";
      }
    };
  }

  private static void carryOut(DeskTurn turn, CaseFile file, Forward forward, CaseOrder order) {
    Cause cause = new Cause(Cause.Kind.FORWARD, forward.id().toString());
    DeskCode from = forward.from();
    switch (order.kind()) {
      case OVERRIDE -> {
        IncidentClass classified = order.classified();
        if (classified == null) {
          throw new IllegalArgumentException("an override says what the case is");
        }
        ClassOverride override =
            new ClassOverride(
                classified, gravest(file.content()), from, order.actor(), turn.now, order.reason());
        Ownership.reclassify(turn, file, override, cause, draft -> {});
      }
      case TAKE_OVER -> {
        String what = "Diambil alih oleh desk " + from;
        EscalationReason reason = Reasons.said(file, "diambil-alih", what, order.reason());
        Ownership.handOver(turn, file, from, reason, cause);
      }
      case RESOLVE, CLOSE -> {
        CaseStatus how =
            order.kind() == CaseOrder.Kind.CLOSE ? CaseStatus.CLOSED : CaseStatus.RESOLVED_HERE;
        EscalationReason reason = ending(file, how, order.closeReason(), from, order.reason());
        Ownership.Ending ending = new Ownership.Ending(how, order.closeReason(), null);
        Ownership.end(turn, file, ending, reason, cause, draft -> {});
      }
      case REOPEN -> {
        EscalationReason reason = reopening(file, from, order.reason());
        Ownership.reopen(turn, file, reason, cause, draft -> {});
      }
    }
  }

  static EscalationReason ending(
      CaseFile file, CaseStatus how, @Nullable CloseReason because, DeskCode by, String words) {
    return how == CaseStatus.CLOSED
        ? Reasons.said(file, "ditutup", "Ditutup oleh desk %s (%s)".formatted(by, because), words)
        : Reasons.said(file, "selesai", "Diselesaikan oleh desk " + by, words);
  }

  static EscalationReason reopening(CaseFile file, DeskCode by, String words) {
    return Reasons.said(file, "dibuka-kembali", "Dibuka kembali oleh desk " + by, words);
  }

  /** The gravest severity known of a case: what an override overrules. */
  static Severity gravest(CaseContent content) {
    Severity standing =
        content.tally().gravest().map(CaseTally.Kind::severity).orElse(content.severity());
    ClassOverride earlier = content.override();
    Severity known = standing.compareTo(content.severity()) > 0 ? standing : content.severity();
    return earlier != null && earlier.overruled().compareTo(known) > 0
        ? earlier.overruled()
        : known;
  }
}
