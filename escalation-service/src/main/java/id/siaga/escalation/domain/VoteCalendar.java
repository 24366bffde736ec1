package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When which tightening applies where, worked out for the three zones in advance. */
final class VoteCalendar {

  /** No tightening applies. */
  static final int NONE = -1;

  private static final long FIRST = LocalDate.MIN.toEpochDay();
  private static final long LAST = LocalDate.MAX.toEpochDay();

  /** Both in seconds since 1970, the end excluded. */
  private record Window(long begin, long end, Set<String> regions, int tightening) {}

  private final Window[][] byProvince = new Window[RegionCodes.PROVINCES][];

  /**
   * Works them out.
   *
   * @param tightening the strictest first
   */
  VoteCalendar(List<Vote> votes, List<Tightening> tightening) {
    Map<ZoneId, Window[]> byZone = new HashMap<>();
    for (int province = 0; province < RegionCodes.PROVINCES; province++) {
      ZoneId zone = Regions.zone(RegionCodes.code(province));
      byProvince[province] = byZone.computeIfAbsent(zone, z -> windows(votes, tightening, z));
    }
  }

  /**
   * The tightening that applies at a time: its place in the list, or {@link #NONE}. A vote further
   * away than the nearest adds nothing, because what applies to it also applies to the nearest.
   */
  int tightening(DeskCode owner, Instant now) {
    long second = now.getEpochSecond();
    for (Window window : byProvince[RegionCodes.province(owner)]) {
      if (window.begin() <= second
          && second < window.end()
          && RegionCodes.cover(window.regions(), owner)) {
        return window.tightening();
      }
    }
    return NONE;
  }

  private static Window[] windows(List<Vote> votes, List<Tightening> tightening, ZoneId zone) {
    List<Window> windows = new ArrayList<>();
    for (int index = 0; index < tightening.size(); index++) {
      for (Vote vote : votes) {
        windows.add(
            new Window(
                midnight(vote.day(), -tightening.get(index).daysToVote(), zone),
                midnight(vote.day(), 1, zone),
                vote.regions(),
                index));
      }
    }
    return windows.toArray(Window[]::new);
  }

  /** So many days later, no further than there are days: a policy may name the last of them. */
  private static long midnight(LocalDate day, int later, ZoneId zone) {
    long epochDay = Math.clamp(day.toEpochDay() + later, FIRST, LAST);
    return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toEpochSecond();
  }
}
