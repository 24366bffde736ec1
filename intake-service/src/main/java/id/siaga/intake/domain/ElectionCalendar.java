package id.siaga.intake.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Stage;
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
    LocalDate day = LocalDate.ofInstant(time, Regions.zone(kabupaten.value()));
    Stage stage = Stage.DI_LUAR_TAHAPAN;
    LocalDate began = LocalDate.MIN;
    for (Election election : elections) {
      if (!election.regions().includes(kabupaten)) {
        continue;
      }
      for (Election.Vote vote : election.votes()) {
        if (vote.holds(day, kabupaten)) {
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
