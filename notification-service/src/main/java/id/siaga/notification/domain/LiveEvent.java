package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import org.jspecify.annotations.Nullable;

/**
 * One event of the live stream.
 *
 * @param id where a reader that has it goes on
 * @param desk the desk it is about; null for heartbeat and reset
 * @param data a JSON object
 */
public record LiveEvent(EventId id, Kind kind, @Nullable DeskCode desk, String data) {

  /** What it says; its name in lower case is the event's type on the wire. */
  public enum Kind {
    /** a desk's copy of a case has changed */
    CASE,
    /** a desk has answered a command */
    COMMAND,
    /** the stream lives */
    HEARTBEAT,
    /** what the reader holds is no longer continued: load anew */
    RESET
  }

  /** A sign of life that also moves the reader's place. */
  public static LiveEvent heartbeat(EventId id) {
    return new LiveEvent(id, Kind.HEARTBEAT, null, "{}");
  }

  /** Load anew, and go on from here. */
  public static LiveEvent reset(EventId id) {
    return new LiveEvent(id, Kind.RESET, null, "{}");
  }
}
