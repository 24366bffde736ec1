package id.siaga.scoring.domain.learning;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.Labels;
import java.util.Map;
import java.util.TreeMap;

/** Counts what would change, however many reports there are. For one thread. */
public final class ShadowTally {

  private final Confusion<Category> category = new Confusion<>(Category.class);
  private final Confusion<IncidentTopic> topic = new Confusion<>(IncidentTopic.class);
  private final Confusion<Severity> severity = new Confusion<>(Severity.class);
  private final Map<String, Long> versionsBefore = new TreeMap<>();
  private long reports;
  private long changed;
  private long unpublished;
  private long reviewBefore;
  private long reviewAfter;

  /** Counts one more. */
  public void add(Rescored one) {
    Labels before = one.before().labels();
    Labels after = one.labels();
    category.add(before.category(), after.category());
    topic.add(before.topic(), after.topic());
    severity.add(before.severity(), after.severity());
    versionsBefore.merge(one.before().version(), 1L, Long::sum);
    reports++;
    changed += one.changes() ? 1 : 0;
    unpublished += one.published() ? 0 : 1;
    reviewBefore += one.before().needsReview() ? 1 : 0;
    reviewAfter += one.after().needsReview() ? 1 : 0;
  }

  /** All of them. */
  public long reports() {
    return reports;
  }

  /** Those of which any part changes. */
  public long changed() {
    return changed;
  }

  /** Those for which nothing was published, so that the model in force had to say it now. */
  public long unpublished() {
    return unpublished;
  }

  /** Those that a person was to look at. */
  public long reviewBefore() {
    return reviewBefore;
  }

  /** Those that a person would have to look at. */
  public long reviewAfter() {
    return reviewAfter;
  }

  /** How many each classifier had decided, by its version. */
  public Map<String, Long> versionsBefore() {
    return Map.copyOf(versionsBefore);
  }

  /** Categories before (as labels) by categories after (as found). */
  public Confusion<Category> category() {
    return category;
  }

  /** Topics likewise. */
  public Confusion<IncidentTopic> topic() {
    return topic;
  }

  /** Severities likewise. */
  public Confusion<Severity> severity() {
    return severity;
  }
}
