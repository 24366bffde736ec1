package id.siaga.notification.domain;

/**
 * Distinct reports in the projection.
 *
 * @param accepted seen on reports.v1
 * @param scored classified
 * @param inCases in a case
 * @param nihil signs of life
 * @param conflict under whose id another body came
 */
public record ReportCounts(long accepted, long scored, long inCases, long nihil, long conflict) {}
