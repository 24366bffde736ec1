package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command does to the case at this desk, and what it sends to others. Lives as
 * long as the command is carried out.
 */
final class CommandEffects {

  private final DeskTurn turn;
  private final CaseFile file;
  private final Command command;
  private final Cause cause;
  private final String words;

  private CommandEffects(DeskTurn turn, CaseFile file, Command command) {
    this.turn = turn;
    this.file = file;
    this.command = command;
    cause = new Cause(Cause.Kind.COMMAND, command.id());
    words = command.reason() == null ? "" : command.reason();
  }

  static void carryOut(DeskTurn turn, CaseFile file, Command command) {
    new CommandEffects(turn, file, command).carryOut();
  }

  private void carryOut() {
    switch (command.order()) {
      case Command.Acknowledge acknowledge -> handle(CaseStatus.ACKNOWLEDGED);
      case Command.Take take -> handle(CaseStatus.IN_PROGRESS);
      case Command.Comment comment -> put(draft -> {});
      case Command.Reclassify other -> override(other);
      case Command.Judge judge -> judge(judge);
      case Command.Escalate escalate -> escalate(escalate);
      case Command.TakeOver takeOver -> takeOver();
      case Command.End end -> end(end);
      case Command.Reopen reopen -> reopen();
      case Command.Snooze snooze ->
          put(draft -> {
            draft.acknowledgeBy = null;
            draft.snoozedUntil = snooze.until();
          });
      case Command.IssueDirective issue -> issue(issue);
      case Command.CloseDirective close -> close(close);
      case Command.Refer refer ->
          put(draft ->
              draft.put(
                  Referral.made(
                      command.id(),
                      refer.institution(),
                      words,
                      command.actor(),
                      turn.now,
                      refer.due())));
      case Command.CloseReferral close -> {
        Referral referral = file.standing().referral(close.referralId()).orElseThrow();
        var answer = new Referral.Answer(close.result(), words, command.actor(), turn.now);
        put(draft -> draft.put(referral.answered(answer)));
      }
      case Command.Transfer transfer ->
          Moves.transfer(turn, file, transfer.to(), command.id(), words, this::note);
      case Command.Merge merge -> {
        CaseFile target = turn.view.caseFile(merge.into()).orElseThrow();
        Moves.merge(turn, file, target, command.id(), words, this::note);
      }
      case Command.Split split ->
          Moves.split(turn, file, split.reports(), command.id(), words, this::note);
      case Command.SetRoster roster ->
          throw new IllegalArgumentException("a roster is the desk's, not a case's");
      case Command.ActivatePolicy activate ->
          throw new IllegalArgumentException("a policy is the desk's, not a case's");
      case Command.JudgePolicy judge ->
          throw new IllegalArgumentException("a policy is a desk's, not a case's");
      case Command.SendDailyReport report ->
          throw new IllegalStateException("about the desk, not about a case");
      case Command.RecordModel model ->
          throw new IllegalArgumentException("a model is the nation's, not a case's");
    }
  }

  /** Somebody has seen it, or works on it. */
  private void handle(CaseStatus status) {
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
        };
    if (file.owned() && owners != status) {
      Ownership.stand(turn, file, status, cause, handled.andThen(this::note));
    } else {
      put(handled);
    }
  }

  private void override(Command.Reclassify other) {
    if (CommandRules.needsSecondPerson(file, other)) {
      Proposal proposal =
          new Proposal(command.id(), other.classified(), command.actor(), turn.now, words);
      put(draft -> draft.proposal = proposal);
    } else {
      reclassify(other.classified(), command.actor(), words);
    }
  }

  private void judge(Command.Judge judge) {
    Proposal proposal = file.standing().proposal();
    if (judge.agrees() && proposal != null) {
      String both = proposal.by() + " & " + command.actor();
      reclassify(proposal.classified(), both, proposal.reason());
    } else {
      put(draft -> draft.proposal = null);
    }
  }

  /** The owner changes the class; an upper desk orders it. */
  private void reclassify(IncidentClass classified, String by, String reason) {
    if (file.owned()) {
      var override =
          new ClassOverride(
              classified, OrderStep.gravest(file.content()), turn.desk(), by, turn.now, reason);
      Ownership.reclassify(turn, file, override, cause, this::note);
      return;
    }
    put(draft -> draft.proposal = null);
    order(CaseOrder.Kind.OVERRIDE, by, reason, classified, null);
  }

  private void escalate(Command.Escalate escalate) {
    String what =
        "Dinaikkan ke %s atas perintah operator %s".formatted(escalate.target(), file.desk());
    EscalationReason reason = Reasons.said(file, "perintah-operator", what, words);
    turn.put(file, Escalation.up(turn, file, escalate.target(), reason, this::note), cause);
  }

  private void takeOver() {
    Policy.Decision decision = turn.decide(file);
    put(draft -> {
      draft.acknowledged(command.actor(), turn.now);
      draft.status = CaseStatus.IN_PROGRESS;
      draft.handler = command.actor();
      draft.resolveBy = Clockwork.resolveBy(decision, turn.now);
    });
    order(CaseOrder.Kind.TAKE_OVER, null);
  }

  private void end(Command.End end) {
    if (file.owned()) {
      EscalationReason reason =
          OrderStep.ending(file, end.how(), end.because(), turn.desk(), words);
      Ownership.Ending ending = new Ownership.Ending(end.how(), end.because(), null);
      Ownership.end(turn, file, ending, reason, cause, this::note);
      return;
    }
    put(draft -> draft.acknowledged(command.actor(), turn.now));
    boolean closes = end.how() == CaseStatus.CLOSED;
    order(closes ? CaseOrder.Kind.CLOSE : CaseOrder.Kind.RESOLVE, end.because());
  }

  private void reopen() {
    if (file.owned()) {
      EscalationReason reason = OrderStep.reopening(file, turn.desk(), words);
      Ownership.reopen(turn, file, reason, cause, this::note);
      return;
    }
    put(draft -> {});
    order(CaseOrder.Kind.REOPEN, null);
  }

  private void issue(Command.IssueDirective issue) {
    Directive directive =
        Directive.issued(
            command.id(), turn.desk(), issue.to(), words, command.actor(), turn.now, issue.due());
    put(draft -> draft.put(directive));
    send(directive, directive.to(), new Forward.DirectiveIssued(file.id(), directive));
  }

  private void close(Command.CloseDirective close) {
    Directive done =
        file.standing()
            .directive(close.directiveId())
            .orElseThrow()
            .done(command.actor(), turn.now, words);
    put(draft -> draft.put(done));
    Directive told = done.masked();
    send(told, done.from(), new Forward.DirectiveClosed(file.id(), told));
  }

  private void send(Directive directive, DeskCode to, Forward.Body body) {
    turn.send(to, body, "directive " + directive.id(), directive.fingerprint());
  }

  /** What the owner shall do, in the words and the name of whoever gave the command. */
  private void order(CaseOrder.Kind kind, @Nullable CloseReason because) {
    order(kind, command.actor(), words, null, because);
  }

  private void order(
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

  /** The next copy at this desk, with a note of who did what. */
  private void put(Consumer<DeskStanding.Draft> changes) {
    turn.put(file, file.next(turn.now, changes.andThen(this::note)), cause);
  }

  private void note(DeskStanding.Draft draft) {
    draft.note(
        new Note(
            command.id(),
            command.order().kind(),
            command.actor(),
            command.role(),
            turn.now,
            command.reason()));
  }
}
