package id.siaga.scoring.domain.criteria;

/**
 * When a criterion is looked at. Each part of a classification is decided before the next one is
 * asked, so that a criterion can build on what was decided.
 */
enum Phase {
  /** needs the text and the report's facts only */
  FIRST,
  /** needs the topic */
  TOPIC_KNOWN,
  /** needs the category */
  CATEGORY_KNOWN;

  static Phase of(Condition condition) {
    Phase own =
        switch (condition) {
          case Condition.About about -> TOPIC_KNOWN;
          case Condition.Judged judged -> CATEGORY_KNOWN;
          case Condition.Mentions m -> FIRST;
          case Condition.Counted c -> FIRST;
          case Condition.During d -> FIRST;
          case Condition.AllOf a -> FIRST;
          case Condition.Together t -> FIRST;
          case Condition.AnyOf a -> FIRST;
          case Condition.Not n -> FIRST;
        };
    return condition.parts().stream()
        .map(Phase::of)
        .reduce(own, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }
}
