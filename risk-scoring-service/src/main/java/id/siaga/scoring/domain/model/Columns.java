package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.evidence.Evidence;

/** Where each choice of each part stands in a row of weights: categories, topics, severities. */
@SuppressWarnings("EnumOrdinal") // the one place where choices are their order
public final class Columns {

  private static final int CATEGORIES = Category.values().length;
  private static final int TOPICS = IncidentTopic.values().length;
  private static final int SEVERITIES = Severity.values().length;

  /** Number of columns. */
  public static final int COUNT = CATEGORIES + TOPICS + SEVERITIES;

  private Columns() {}

  /** First column of a part. */
  public static int first(Evidence.Part part) {
    return switch (part) {
      case CATEGORY -> 0;
      case TOPIC -> CATEGORIES;
      case SEVERITY -> CATEGORIES + TOPICS;
    };
  }

  /** Number of choices of a part. */
  public static int size(Evidence.Part part) {
    return switch (part) {
      case CATEGORY -> CATEGORIES;
      case TOPIC -> TOPICS;
      case SEVERITY -> SEVERITIES;
    };
  }

  /** Column of a choice. */
  public static int of(Category category) {
    return category.ordinal();
  }

  /** Column of a choice. */
  public static int of(IncidentTopic topic) {
    return first(Evidence.Part.TOPIC) + topic.ordinal();
  }

  /** Column of a choice. */
  public static int of(Severity severity) {
    return first(Evidence.Part.SEVERITY) + severity.ordinal();
  }
}
