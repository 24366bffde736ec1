package id.siaga.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** CPU time of a process as Linux counts it (proc(5), {@code /proc/PID/stat}). */
final class ProcStat {

  // USER_HZ, a constant of the kernel's interface since 2.6 whatever the timer's rate is.
  private static final long TICK_MILLIS = 10;
  private static final int STATE = 3;
  private static final int USER_TIME = 14;
  private static final int SYSTEM_TIME = 15;

  private ProcStat() {}

  /** CPU time so far, user and system; empty when there is no such process. */
  static Optional<Duration> cpuTime(long pid) {
    try {
      return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads one line of {@code stat}. The name of the program, field 2, is in brackets and may hold
   * blanks and brackets itself, so that fields are counted from the last bracket.
   *
   * @throws IllegalArgumentException when the line is of another shape
   */
  static Duration parse(String stat) {
    int bracket = stat.lastIndexOf(')');
    if (bracket < 0) {
      throw new IllegalArgumentException("stat line has no program name");
    }
    String[] fields = stat.substring(bracket + 1).trim().split(" ", -1);
    if (fields.length <= SYSTEM_TIME - STATE) {
      throw new IllegalArgumentException("stat line has only " + fields.length + " fields");
    }
    long ticks =
        Long.parseLong(fields[USER_TIME - STATE]) + Long.parseLong(fields[SYSTEM_TIME - STATE]);
    return Duration.ofMillis(ticks * TICK_MILLIS);
  }
}
