package id.siaga.notification.domain;

/**
 * The live events that are there.
 *
 * @param epoch the projection's epoch
 * @param trimmedTo the highest number already deleted
 * @param last the highest number there is; at least {@code trimmedTo}
 */
public record LiveSpan(long epoch, long trimmedTo, long last) {

  /**
   * Whether a reader at this place can go on without missing anything.
   *
   * @param replay most events that are replayed
   */
  public boolean continues(EventId place, int replay) {
    return place.epoch() == epoch
        && place.number() >= trimmedTo
        && place.number() <= last
        && last - place.number() <= replay;
  }

  /** The place of a reader that starts now. */
  public EventId end() {
    return new EventId(epoch, last);
  }
}
