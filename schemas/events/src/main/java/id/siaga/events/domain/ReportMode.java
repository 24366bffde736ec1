package id.siaga.events.domain;

/** Whether a report is real. */
public enum ReportMode {
  /** real and now */
  LIVE,
  /** part of a drill: a desk space of its own */
  DRILL,
  /** an import of the past: never alerts */
  HISTORICAL
}
