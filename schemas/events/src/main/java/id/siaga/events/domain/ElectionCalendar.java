package id.siaga.events.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All elections, to tell which stage a region is in. */
public record ElectionCalendar(List<Election> elections) {

  public ElectionCalendar {
    elections = List.copyOf(elections);
  }

  /**
   * The stage of a kabupaten at a time, by the day in its own zone. A vote or re-vote day holds
   * first; of stages that overlap the one that began last; {@code DI_LUAR_TAHAPAN} when none holds.
   */
  public Stage stageOf(DeskCode kabupaten, Instant time) {
    return stageOn(kabupaten, LocalDate.ofInstant(time, Regions.zone(kabupaten.value())));
  }

  /**
   * The same by a day in the desk's own zone. A province or the nation is in a stage when any
   * kabupaten below it is: a re-vote in one keeps all desks above it awake.
   */
  public Stage stageOn(DeskCode desk, LocalDate day) {
    Stage stage = Stage.DI_LUAR_TAHAPAN;
    LocalDate began = LocalDate.MIN;
    for (Election election : elections) {
      if (!election.regions().touches(desk)) {
        continue;
      }
      for (Election.Vote vote : election.votes()) {
        if (vote.holds(day, desk)) {
          return Stage.PEMUNGUTAN_SUARA;
        }
      }
      for (Election.Period period : election.stages()) {
        if (period.holds(day) && period.from().isAfter(began)) {
          stage = period.stage();
          began = period.from();
        }
      }
    }
    return stage;
  }
}
