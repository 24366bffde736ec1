package id.siaga.escalation.domain;

import java.time.Instant;

/**
 * The desk's logic: one pure function, the same for a kabupaten, a province and the nation. It has
 * no clock and does no I/O; the runtime reads the state through the view and carries out what comes
 * back, together or not at all.
 */
public final class Desk {

  private Desk() {}

  /**
   * Handles one message.
   *
   * @param desk the desk's state before the message
   * @param message what came in
   * @param checkpoints when heads go up and are signed
   * @param now the desk's time, to the microsecond; never earlier than at the message before
   * @return what changes and goes out; empty lists for a repeat
   */
  public static Outcome handle(
      DeskView desk, DeskMessage message, Checkpoints checkpoints, Instant now) {
    DeskTurn turn = new DeskTurn(desk, checkpoints, now);
    switch (message) {
      case DeskMessage.ReportArrived arrived -> ReportStep.take(turn, arrived.report());
      case DeskMessage.ForwardReceived received -> ForwardStep.take(turn, received.forward());
      case DeskMessage.CommandGiven given -> CommandStep.take(turn, given.command());
      case DeskMessage.DeadlineReached reached -> DeadlineStep.take(turn, reached.timer());
      case DeskMessage.DeadlineFailed failed -> DeadlineStep.setAside(turn, failed.timer());
    }
    return turn.outcome();
  }
}
