package id.siaga.escalation.domain;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an accepted command does to the case at this desk, and what it sends to others. */
final class CommandEffects {

  private CommandEffects() {}

  static void carryOut(DeskTurn turn, CaseFile file, Command command) {
    Cause cause = new Cause(Cause.Kind.COMMAND, command.id());
    Consumer<DeskStanding.Draft> noted = draft -> draft.note(note(turn, command));
    switch (command.order()) {
      case Command.Acknowledge acknowledge ->
          handle(turn, file, command, cause, CaseStatus.ACKNOWLEDGED, noted);
      case Command.Take take -> handle(turn, file, command, cause, CaseStatus.IN_PROGRESS, noted);
      case Command.Comment comment -> turn.put(file, file.next(turn.now, noted), cause);
      case Command.Reclassify reclassify -> override(turn, file, command, reclassify, cause, noted);
      case Command.Judge judge -> judge(turn, file, command, judge, cause, noted);
      case Command.Escalate escalate -> escalate(turn, file, command, escalate, cause, noted);
      case Command.TakeOver takeOver -> takeOver(turn, file, command, cause, noted);
      case Command.End end -> end(turn, file, command, end, cause, noted);
      case Command.Reopen reopen -> reopen(turn, file, command, cause, noted);
      case Command.Snooze snooze ->
          turn.put(
              file,
              file.next(
                  turn.now,
                  draft -> {
                    draft.acknowledgeBy = null;
                    draft.snoozedUntil = snooze.until();
                    noted.accept(draft);
                  }),
              cause);
      case Command.IssueDirective issue -> issue(turn, file, command, issue, cause, noted);
      case Command.CloseDirective close -> close(turn, file, command, close, cause, noted);
      case Command.ActivatePolicy activate ->
          throw new IllegalArgumentException("a policy is the desk's, not a case's");
    }
  }

  /** Somebody has seen it, or works on it. */
  private static void handle(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Cause cause,
      CaseStatus status,
      Consumer<DeskStanding.Draft> noted) {
    CaseStatus owners = file.content().ownerStatus();
    Consumer<DeskStanding.Draft> handled =
        draft -> {
          draft.acknowledged(command.actor(), turn.now);
          if (status == CaseStatus.IN_PROGRESS) {
            draft.status = status;
            draft.handler = command.actor();
          }
          if (owners.ended()) {
            // What its owner has ended meanwhile is over here too, now that somebody has seen it.
            draft.ended(owners, turn.now);
          }
          noted.accept(draft);
        };
    if (file.owned() && owners != status) {
      Ownership.stand(turn, file, status, cause, handled);
    } else {
      turn.put(file, file.next(turn.now, handled), cause);
    }
  }

  private static void override(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.Reclassify reclassify,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    if (!CommandRules.needsSecondPerson(file, reclassify)) {
      reclassify(
          turn,
          file,
          reclassify.classified(),
          command.actor(),
          words(command),
          command,
          cause,
          noted);
      return;
    }
    Proposal proposal =
        new Proposal(
            command.id(), reclassify.classified(), command.actor(), turn.now, words(command));
    turn.put(
        file,
        file.next(
            turn.now,
            draft -> {
              draft.proposal = proposal;
              noted.accept(draft);
            }),
        cause);
  }

  private static void judge(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.Judge judge,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    Proposal proposal = file.standing().proposal();
    if (judge.agrees() && proposal != null) {
      reclassify(
          turn,
          file,
          proposal.classified(),
          proposal.by() + " & " + command.actor(),
          proposal.reason(),
          command,
          cause,
          noted);
    } else {
      turn.put(file, file.next(turn.now, draft -> settled(draft, noted)), cause);
    }
  }

  private static void settled(DeskStanding.Draft draft, Consumer<DeskStanding.Draft> noted) {
    draft.proposal = null;
    noted.accept(draft);
  }

  /** The owner changes the class; an upper desk orders it. */
  private static void reclassify(
      DeskTurn turn,
      CaseFile file,
      IncidentClass classified,
      String by,
      String reason,
      Command command,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    if (file.owned()) {
      var override =
          new ClassOverride(
              classified, OrderStep.gravest(file.content()), turn.desk(), by, turn.now, reason);
      Ownership.reclassify(turn, file, override, cause, noted);
      return;
    }
    turn.put(file, file.next(turn.now, draft -> settled(draft, noted)), cause);
    order(turn, file, command, CaseOrder.Kind.OVERRIDE, by, reason, classified, null);
  }

  private static void escalate(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.Escalate escalate,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    String what =
        "Dinaikkan ke %s atas perintah operator %s".formatted(escalate.target(), file.desk());
    EscalationReason reason = Reasons.said(file, "perintah-operator", what, words(command));
    turn.put(file, Escalation.up(turn, file, escalate.target(), reason, noted), cause);
  }

  private static void takeOver(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    Policy.Decision decision = turn.decide(file);
    turn.put(
        file,
        file.next(
            turn.now,
            draft -> {
              draft.acknowledged(command.actor(), turn.now);
              draft.status = CaseStatus.IN_PROGRESS;
              draft.handler = command.actor();
              draft.resolveBy = Clockwork.resolveBy(decision, turn.now);
              noted.accept(draft);
            }),
        cause);
    order(
        turn, file, command, CaseOrder.Kind.TAKE_OVER, command.actor(), words(command), null, null);
  }

  private static void end(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.End end,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    if (file.owned()) {
      EscalationReason reason =
          OrderStep.ending(file, end.how(), end.because(), turn.desk(), words(command));
      Ownership.end(turn, file, end.how(), end.because(), reason, cause, noted);
      return;
    }
    turn.put(
        file,
        file.next(
            turn.now,
            draft -> {
              draft.acknowledged(command.actor(), turn.now);
              noted.accept(draft);
            }),
        cause);
    CaseOrder.Kind kind =
        end.how() == CaseStatus.CLOSED ? CaseOrder.Kind.CLOSE : CaseOrder.Kind.RESOLVE;
    order(turn, file, command, kind, command.actor(), words(command), null, end.because());
  }

  private static void reopen(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    if (file.owned()) {
      EscalationReason reason = OrderStep.reopening(file, turn.desk(), words(command));
      Ownership.reopen(turn, file, reason, cause, noted);
      return;
    }
    turn.put(file, file.next(turn.now, noted), cause);
    order(turn, file, command, CaseOrder.Kind.REOPEN, command.actor(), words(command), null, null);
  }

  private static void issue(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.IssueDirective issue,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    Directive directive =
        Directive.issued(
            command.id(),
            turn.desk(),
            issue.to(),
            words(command),
            command.actor(),
            turn.now,
            issue.due());
    turn.put(
        file,
        file.next(
            turn.now,
            draft -> {
              draft.put(directive);
              noted.accept(draft);
            }),
        cause);
    turn.send(
        issue.to(),
        new Forward.DirectiveIssued(file.id(), directive),
        "directive " + directive.id(),
        directive.fingerprint());
  }

  private static void close(
      DeskTurn turn,
      CaseFile file,
      Command command,
      Command.CloseDirective close,
      Cause cause,
      Consumer<DeskStanding.Draft> noted) {
    Directive done =
        file.standing()
            .directive(close.directiveId())
            .orElseThrow()
            .done(command.actor(), turn.now, words(command));
    turn.put(
        file,
        file.next(
            turn.now,
            draft -> {
              draft.put(done);
              noted.accept(draft);
            }),
        cause);
    Directive told = done.masked();
    turn.send(
        done.from(),
        new Forward.DirectiveClosed(file.id(), told),
        "directive " + told.id(),
        told.fingerprint());
  }

  private static void order(
      DeskTurn turn,
      CaseFile file,
      Command command,
      CaseOrder.Kind kind,
      String by,
      String reason,
      @Nullable IncidentClass classified,
      @Nullable CloseReason because) {
    CaseOrder order =
        new CaseOrder(
            file.id(),
            kind,
            file.content().revision(),
            by,
            command.role(),
            reason,
            classified,
            because);
    turn.send(file.owner(), new Forward.CaseOrdered(order), "order " + kind, order.fingerprint());
  }

  private static String words(Command command) {
    return command.reason() == null ? "" : command.reason();
  }

  private static Note note(DeskTurn turn, Command command) {
    return new Note(
        command.id(),
        command.order().kind(),
        command.actor(),
        command.role(),
        turn.now,
        command.reason());
  }
}
