package id.siaga.notification.domain;

/** How long the windows of a count are. */
public enum AggregateWindow {
  QUARTER_HOUR,
  HOUR,
  DAY
}
