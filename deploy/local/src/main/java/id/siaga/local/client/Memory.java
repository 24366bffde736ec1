package id.siaga.local.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resident memory of processes, as the system's {@code ps} tells it. */
public final class Memory {

  private static final int KIB_BITS = 10;

  private Memory() {}

  /** Of a process and all it has started, in MiB; pages they share are counted for each. */
  public static long residentMib(ProcessHandle process) throws IOException {
    String pids =
        Stream.concat(Stream.of(process), process.descendants())
            .map(handle -> Long.toString(handle.pid()))
            .collect(Collectors.joining(","));
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", pids).redirectErrorStream(true).start();
    try (BufferedReader lines = ps.inputReader()) {
      return lines
              .lines()
              .map(String::strip)
              .filter(line -> line.matches("\\d+"))
              .mapToLong(Long::parseLong)
              .sum()
          >> KIB_BITS;
    }
  }
}
