package id.siaga.scoring.domain.quality;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.evidence.Evidence;
import java.util.List;

/** How good a classifier is on some labelled reports. Filled by one thread. */
public final class Quality {

  private final PartQuality<Category> category =
      new PartQuality<>(Evidence.Part.CATEGORY, Category.class);
  private final PartQuality<IncidentTopic> topic =
      new PartQuality<>(Evidence.Part.TOPIC, IncidentTopic.class);
  private final PartQuality<Severity> severity =
      new PartQuality<>(Evidence.Part.SEVERITY, Severity.class);
  private long sure;
  private long sureAndRight;

  /**
   * What review costs and what is left when it is done.
   *
   * @param reports all
   * @param sure reports that need no review
   * @param sureAndRight those of them that are in the right category
   */
  public record Review(long reports, long sure, long sureAndRight) {

    /** Share of reports that need no review; 0 where there are none. */
    public double sureShare() {
      return reports == 0 ? 0 : (double) sure / reports;
    }

    /** Share of the right category among those that need no review; 0 where there are none. */
    public double accuracyOfSure() {
      return sure == 0 ? 0 : (double) sureAndRight / sure;
    }
  }

  /** Counts one report. */
  public void add(Labels labels, Classification found) {
    category.add(labels.category(), found.category(), found.confidence().category());
    topic.add(labels.topic(), found.topic(), found.confidence().topic());
    severity.add(labels.severity(), found.severity(), found.confidence().severity());
    if (!found.needsReview()) {
      sure++;
      sureAndRight += labels.category() == found.category() ? 1 : 0;
    }
  }

  /** Number of reports. */
  public long reports() {
    return category.confusion().total();
  }

  public PartQuality<Category> category() {
    return category;
  }

  public PartQuality<IncidentTopic> topic() {
    return topic;
  }

  public PartQuality<Severity> severity() {
    return severity;
  }

  /** Category, topic and severity. */
  public List<PartQuality<?>> parts() {
    return List.of(category, topic, severity);
  }

  /** What review costs and what is left. */
  public Review review() {
    return new Review(reports(), sure, sureAndRight);
  }
}
