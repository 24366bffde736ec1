package id.siaga.bench.kafka;

import id.siaga.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The stages behind intake, in their order: what each reads and writes, and its group. */
public enum PipelineStage {
  SCORING("siaga-risk-scoring", "scoring"),
  DESKS("siaga-desks", "escalation"),
  PROJECTION("siaga-projection", "notification");

  private final String group;
  private final String process;

  PipelineStage(String group, String process) {
    this.group = group;
    this.process = process;
  }

  /** Its consumer group, for Kafka Streams the application id. */
  public String group() {
    return group;
  }

  /** Name of its process in the stack. */
  public String process() {
    return process;
  }

  /** Wire names of what it reads, its backlog's first. */
  public List<String> inputs() {
    return switch (this) {
      case SCORING -> names(Topic.REPORTS);
      case DESKS -> names(Topic.SCORED, Topic.FORWARDS, Topic.COMMANDS);
      case PROJECTION ->
          names(
              Topic.REPORTS,
              Topic.SCORED,
              Topic.ESCALATIONS_KABUPATEN,
              Topic.ESCALATIONS_PROVINSI,
              Topic.ESCALATIONS_NASIONAL,
              Topic.AUDIT);
    };
  }

  /** Wire names of what it writes, changelogs not among them. */
  public List<String> outputs() {
    return switch (this) {
      case SCORING -> names(Topic.SCORED);
      case DESKS ->
          names(
              Topic.FORWARDS,
              Topic.ESCALATIONS_KABUPATEN,
              Topic.ESCALATIONS_PROVINSI,
              Topic.ESCALATIONS_NASIONAL,
              Topic.AUDIT);
      case PROJECTION -> List.of();
    };
  }

  /** Names of its changelogs, as a regular expression. */
  public String changelogs() {
    return group + "-.*-changelog";
  }

  /** The stages that would compete with this one for the processor while it works alone. */
  public List<PipelineStage> behind() {
    return Arrays.stream(values()).filter(s -> s.compareTo(this) > 0).toList();
  }

  private static List<String> names(Topic... topics) {
    return Stream.of(topics).map(Topic::wireName).toList();
  }
}
