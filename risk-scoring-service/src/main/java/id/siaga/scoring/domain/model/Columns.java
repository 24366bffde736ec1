package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.evidence.Evidence;

/** Where each choice of each part stands in a row of weights: categories, topics, severities. */
@SuppressWarnings("EnumOrdinal") // the one place where choices are their order
public final class Columns {

  /** Number of columns. */
  public static final int COUNT =
      Category.values().length + IncidentTopic.values().length + Severity.values().length;

  private Columns() {}

  /** First column of a part. */
  public static int first(Evidence.Part part) {
    return switch (part) {
      case CATEGORY -> 0;
      case TOPIC -> Category.values().length;
      case SEVERITY -> Category.values().length + IncidentTopic.values().length;
    };
  }

  /** Number of choices of a part. */
  public static int size(Evidence.Part part) {
    return switch (part) {
      case CATEGORY -> Category.values().length;
      case TOPIC -> IncidentTopic.values().length;
      case SEVERITY -> Severity.values().length;
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
