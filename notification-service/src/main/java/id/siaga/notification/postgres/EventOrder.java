package id.siaga.notification.postgres;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the numbers of live events agree with the order of commits. Nearly uncontended: cases come
 * by one thread, and few audit entries are about commands.
 */
final class EventOrder {

  /** Any number that nobody else locks. */
  private static final long LOCK = 0x51A6A;

  private static final String LOCK_SQL = "select pg_advisory_xact_lock(" + LOCK + ")";

  private static final String NOTIFY_SQL = "select pg_notify('" + EventSignals.CHANNEL + "', '')";

  private EventOrder() {}

  /**
   * Before events are inserted: held until the commit, so that a number is visible only after every
   * lower one.
   */
  static void lock(JdbcTemplate jdbc) {
    jdbc.execute(LOCK_SQL);
  }

  /** Tells whoever listens, once committed, that there are new events. */
  static void tell(JdbcTemplate jdbc) {
    jdbc.execute(NOTIFY_SQL);
  }
}
