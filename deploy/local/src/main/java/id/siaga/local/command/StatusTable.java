package id.siaga.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The status for people. */
final class StatusTable {

  private static final String ROW = "%-13s %-11s %8s %6s %8s %9s %10s%n";

  private StatusTable() {}

  static void print(Status status, PrintWriter out) {
    out.printf(ROW, "part", "state", "pid", "port", "memory", "restarts", "up");
    long memory = 0;
    for (Status.PartStatus part : status.parts()) {
      memory += part.memoryMib() == null ? 0 : part.memoryMib();
      out.printf(
          ROW,
          part.name(),
          part.state(),
          dash(part.pid()),
          part.port(),
          part.memoryMib() == null ? "-" : part.memoryMib() + " MiB",
          part.restarts(),
          part.uptimeSeconds() == null ? "-" : uptime(part.uptimeSeconds()));
    }
    out.printf("%-13s %-11s %8s %6s %8s%n%n", "together", "", "", "", memory + " MiB");
    status.lag().forEach((group, lag) -> out.printf("lag      %-20s %s%n", group, dash(lag)));
    Status.ReportCounts reports = status.reports();
    out.printf(
        "reports  accepted %s · scored %s · in cases %s · nihil %s · conflict %s · dead letters %s%n",
        dash(reports.accepted()),
        dash(reports.scored()),
        dash(reports.inCases()),
        dash(reports.nihil()),
        dash(reports.conflict()),
        dash(reports.deadLetter()));
    status.problems().forEach(problem -> out.println("problem  " + problem));
    out.flush();
  }

  private static String dash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String uptime(long seconds) {
    Duration up = Duration.ofSeconds(seconds);
    return up.toHours() > 0
        ? "%d h %02d min".formatted(up.toHours(), up.toMinutesPart())
        : "%d:%02d min".formatted(up.toMinutes(), up.toSecondsPart());
  }
}
