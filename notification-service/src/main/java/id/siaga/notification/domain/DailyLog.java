package id.siaga.notification.domain;

/** Where daily reports go on their way to their desks. */
public interface DailyLog {

  /**
   * Publishes a report's content and the command that sends it, both or neither; blocks until they
   * are committed.
   */
  void publish(DailyReport report);
}
