package id.siaga.bench.process;

import id.siaga.bench.measure.CpuUse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the CPU time of processes at two moments. */
public final class CpuMeter {

  private final Map<String, Long> pids;
  private final Map<String, Duration> atStart = new LinkedHashMap<>();
  private final long startNanos;

  private CpuMeter(Map<String, Long> pids) {
    this.pids = pids;
    this.startNanos = System.nanoTime();
    pids.forEach((name, pid) -> ProcStat.cpuTime(pid).ifPresent(time -> atStart.put(name, time)));
  }

  /**
   * Starts a reading.
   *
   * @param pids process ids by the names they are shown under; a process that isn't there is left
   *     out
   */
  public static CpuMeter start(Map<String, Long> pids) {
    return new CpuMeter(new LinkedHashMap<>(pids));
  }

  /** This process's id. */
  public static long self() {
    return ProcessHandle.current().pid();
  }

  /** What each used since the start. */
  public CpuUse stop() {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    Map<String, Double> cores = new LinkedHashMap<>();
    atStart.forEach((name, before) ->
        ProcStat.cpuTime(pids.getOrDefault(name, -1L))
            .ifPresent(now -> cores.put(name, now.minus(before).toMillis() / 1000.0 / seconds)));
    return new CpuUse(cores);
  }
}
