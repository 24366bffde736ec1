package id.siaga.notification.domain;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where commands go on their way to the desks. */
public interface CommandLog {

  /**
   * Publishes a command.
   *
   * @return completes once every in-sync replica holds it; fails otherwise, and then it may or may
   *     not have been written
   */
  CompletionStage<Void> publish(DeskCommand command);

  /** Publishes commands, all or none of them; blocks until they are committed. */
  void publishTogether(List<DeskCommand> commands);
}
