package id.siaga.escalation.aggregate;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case that counts otherwise than before. A new class takes it out of one cell and puts it into
 * another of the same window: the window is the one in which the case opened.
 *
 * @param before what it added until now; null for a new case
 */
public record CaseChange(@Nullable CaseFact before, CaseFact after) {

  /**
   * The change that a copy makes.
   *
   * @param known what was last counted of the case; null for none
   * @return empty for a repeat, for an older copy, and where nothing changes in the counts
   */
  public static Optional<CaseChange> of(@Nullable CaseFact known, CaseFact told) {
    if (known == null) {
      return told.counts().equals(Counts.NONE)
          ? Optional.empty()
          : Optional.of(new CaseChange(null, told));
    }
    return told.revision() <= known.revision() || told.sameAs(known)
        ? Optional.empty()
        : Optional.of(new CaseChange(known, told));
  }

  /** The areas that count the case: its kabupaten, the province, the nation. */
  public List<DeskCode> areas() {
    return Stream.of(Tier.KABUPATEN, Tier.PROVINSI, Tier.NASIONAL).map(after.owner()::at).toList();
  }

  /**
   * What changes in one area.
   *
   * @return by how much each cell changes; none of them by nothing
   */
  public Map<Cell, Counts> in(DeskCode area) {
    Map<Cell, Counts> changes = new LinkedHashMap<>();
    if (before != null && before.countsIn(area)) {
      add(changes, area, before, before.counts().negated());
    }
    if (after.countsIn(area)) {
      add(changes, area, after, after.counts());
    }
    changes.values().removeIf(Counts.NONE::equals);
    return changes;
  }

  private static void add(
      Map<Cell, Counts> changes, DeskCode area, CaseFact fact, Counts difference) {
    ZoneId happens = Regions.zone(fact.owner().value());
    ZoneId counting = area.tier() == Tier.NASIONAL ? Regions.NATION : Regions.zone(area.value());
    for (Window window : Window.values()) {
      Instant start = window.start(fact.at(), happens, counting);
      Cell cell = new Cell(area, window, start, fact.mode(), fact.classified(), fact.stage());
      changes.merge(cell, difference, Counts::plus);
    }
  }
}
