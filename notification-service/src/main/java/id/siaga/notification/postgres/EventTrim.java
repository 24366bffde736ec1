package id.siaga.notification.postgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the live events bounded; readers that fall behind them get a reset. */
class EventTrim {

  private static final String SQL =
      """
      with gone as (
        delete from events where id <= (select max(id) from events) - ? returning id
      )
      update projection_epoch set trimmed_to = greatest(trimmed_to, (select max(id) from gone))
       where exists (select 1 from gone)\
      """;

  private final JdbcTemplate jdbc;
  private final int keep;

  EventTrim(JdbcTemplate jdbc, int keep) {
    this.jdbc = jdbc;
    this.keep = keep;
  }

  /** Deletes what lies behind; a failure is logged by the scheduler and met by the next turn. */
  @Scheduled(
      initialDelayString = "${siaga.projection.trim-every:30s}",
      fixedDelayString = "${siaga.projection.trim-every:30s}")
  void trim() {
    jdbc.update(SQL, keep);
  }
}
