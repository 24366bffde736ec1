package id.siaga.local.part;

import id.siaga.local.settings.Port;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One process of the stack. Instances hold no process: {@link Child} does. */
public interface Part {

  /** Short name: in progress lines, of the log file, in {@code status}. */
  String name();

  /** The ports it binds; the first is the one people know it by. */
  List<Port> ports();

  /**
   * Makes what the process needs before it is started; does nothing the second time.
   *
   * @throws PartFailedException with a message for the person at the terminal
   */
  void prepare() throws IOException, InterruptedException, PartFailedException;

  /** How the process is started; asked after {@link #prepare}. */
  Launch launch() throws IOException;

  /** Whether it does its work now; answers within two seconds. */
  boolean ready();

  /** How long it may take to become ready. */
  default Duration patience() {
    return Duration.ofMinutes(2);
  }

  /** Told after the process has ended in the way it was asked to. */
  default void endedOrderly() throws IOException {}

  /** Whether it needs SIGINT to stop at once; all others stop on SIGTERM. */
  default boolean stopsOnInterrupt() {
    return false;
  }
}
