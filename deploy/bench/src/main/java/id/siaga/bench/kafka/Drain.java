package id.siaga.bench.kafka;

import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.DrainCurve;
import id.siaga.bench.process.CpuMeter;
import id.siaga.bench.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Watches a group work off a backlog of one topic, by what it commits. */
public final class Drain {

  private static final Duration EVERY = Duration.ofMillis(20);

  private final Offsets offsets;
  private final String group;
  private final String topic;
  private final long goneBefore;

  /** Takes the group's standing before the backlog is loaded. */
  public Drain(Offsets offsets, String group, String topic) throws InterruptedException {
    this.offsets = offsets;
    this.group = group;
    this.topic = topic;
    this.goneBefore = gone();
  }

  /**
   * Watches until a backlog is worked off.
   *
   * @param backlog records in it
   * @param limit after which it watches no longer
   * @param watched processes whose CPU is read
   */
  public Contender.Reading watch(long backlog, Duration limit, Map<String, Long> watched)
      throws InterruptedException {
    List<DrainCurve.Point> points = new ArrayList<>(List.of(new DrainCurve.Point(0, 0)));
    long start = System.nanoTime();
    CpuMeter cpu = CpuMeter.start(watched);
    boolean done =
        Waiting.until(
            () -> {
              // Before the question: what is committed when the answer comes was so at the latest.
              double seconds = (System.nanoTime() - start) / 1e9;
              double gone = (double) (gone() - goneBefore);
              points.add(new DrainCurve.Point(seconds, gone));
              return gone >= backlog * 0.95;
            },
            EVERY,
            limit);
    return new Contender.Reading(done ? new DrainCurve(points).rate(backlog) : 0, cpu.stop());
  }

  private long gone() throws InterruptedException {
    return offsets.committed(group).entrySet().stream()
        .filter(e -> e.getKey().topic().equals(topic))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
