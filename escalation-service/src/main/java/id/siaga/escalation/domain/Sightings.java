package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases of one topic below a desk, as far as it was told of them.
 *
 * @param seen the most recently told, oldest first, at most {@link #MOST_SEEN}
 */
public record Sightings(List<Seen> seen) {

  /** Cases kept; of more the one told longest ago makes room. */
  public static final int MOST_SEEN = 48;

  /** None. */
  public static final Sightings NONE = new Sightings(List.of());

  /**
   * One case.
   *
   * @param told how many kabupaten, or provinces, its owner was told of
   * @param relayed whether the desk above was told of it
   */
  public record Seen(Sighting sighting, int told, boolean relayed) {}

  public Sightings {
    seen = List.copyOf(seen);
  }

  Optional<Seen> of(CaseId id) {
    return seen.stream().filter(one -> one.sighting().caseId().equals(id)).findFirst();
  }

  /** Those alike to a sighting, itself included where it is among them. */
  List<Seen> alike(Sighting sighting) {
    return seen.stream().filter(one -> one.sighting().alike(sighting)).toList();
  }

  /** With a case told of just now. */
  Sightings with(Seen newest) {
    List<Seen> more = new ArrayList<>(seen);
    more.removeIf(one -> one.sighting().caseId().equals(newest.sighting().caseId()));
    if (more.size() >= MOST_SEEN) {
      more.removeFirst();
    }
    more.add(newest);
    return new Sightings(more);
  }

  /** With another state of a case, in its place. */
  Sightings replacing(Seen other) {
    return new Sightings(
        seen.stream()
            .map(one -> one.sighting().caseId().equals(other.sighting().caseId()) ? other : one)
            .toList());
  }
}
