package id.siaga.bench.part;

import id.siaga.bench.kafka.PipelineStage;
import java.util.List;

/** All parts, by name. */
public final class Parts {

  /**
   * The parts of a full bench, in their order: those that look at the whole stack first, because
   * the hundreds of thousands of cases that the others open miss their deadlines a quarter of an
   * hour later, and the desks work on that.
   */
  public static final List<String> STANDARD =
      List.of("latency", "sustained", "single", "batch", "scoring", "desk");

  /** What the bare side does alone; needs the broker and the topic {@code reports.v1} only. */
  public static final String BARE = "bare";

  private Parts() {}

  /**
   * The part of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Part named(String name, Workbench bench) {
    return switch (name) {
      case "single" -> new Intake(bench, false);
      case "batch" -> new Intake(bench, true);
      case "scoring" -> new StageRates(bench, PipelineStage.SCORING);
      case "desk" -> new StageRates(bench, PipelineStage.DESKS);
      case "latency" -> new NationalLatency(bench);
      case "sustained" -> new SustainedRate(bench);
      case BARE -> new BareParts(bench);
      default ->
          throw new IllegalArgumentException(
              "no part is called '" + name + "'; there are " + STANDARD + " and " + BARE);
    };
  }
}
