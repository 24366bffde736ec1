package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one text, by group of phrases and sentence, and what was decided so far. */
final class Reading {

  private static final int WORDS_BEFORE = 3;

  private record Count(int group, long value, long sentence) {}

  private final NormalText text;
  private final @Nullable Stage stage;
  private final long[] affirmed;
  private final long[] negated;
  private final int[] firstWord;
  private final int[] lastWord;
  private final int[] distinct;
  private final int[][] criteriaOfGroup;
  private final long[] wanted;
  private final List<Count> counts = new ArrayList<>();
  private @Nullable IncidentTopic topic;
  private @Nullable Category category;

  /**
   * Nothing found yet.
   *
   * @param criteriaOfGroup numbers of the criteria that need a group, for each group
   * @param always the criteria that may hold whatever is found, a bit each
   */
  Reading(NormalText text, @Nullable Stage stage, int[][] criteriaOfGroup, long[] always) {
    this.text = text;
    this.stage = stage;
    this.criteriaOfGroup = criteriaOfGroup;
    this.wanted = always.clone();
    int groups = criteriaOfGroup.length;
    this.affirmed = new long[groups];
    this.negated = new long[groups];
    this.firstWord = new int[groups];
    this.lastWord = new int[groups];
    this.distinct = new int[groups];
  }

  void found(int group, int first, int last) {
    long sentence = text.sentenceBit(first);
    if ((affirmed[group] | negated[group]) == 0) {
      for (int criterion : criteriaOfGroup[group]) {
        wanted[criterion >> 6] |= 1L << criterion;
      }
    }
    if (affirmed[group] == 0) {
      // The first affirmed hit, or a negated one as long as there is none.
      boolean better = !text.negated(first) || negated[group] == 0;
      firstWord[group] = better ? first : firstWord[group];
      lastWord[group] = better ? last : lastWord[group];
    }
    if (text.negated(first)) {
      negated[group] |= sentence;
    } else {
      affirmed[group] |= sentence;
    }
  }

  /** Counts a phrase of the group that was not found before. */
  void another(int group) {
    distinct[group]++;
  }

  /** How many different phrases of the group were found. */
  int distinct(int group) {
    return distinct[group];
  }

  /** Remembers the number that stands before a counted phrase, if one does. */
  void count(int group, int first) {
    for (int i = first - 1; i >= Math.max(0, first - WORDS_BEFORE); i--) {
      if (text.number(i) >= 0) {
        counts.add(new Count(group, text.number(i), text.sentenceBit(first)));
        return;
      }
    }
  }

  /** Whether a criterion can hold; most can't, for want of words. */
  boolean wanted(int criterion) {
    return (wanted[criterion >> 6] >>> criterion & 1) != 0;
  }

  long sentences(int group, Condition.Polarity polarity) {
    return switch (polarity) {
      case AFFIRMED -> affirmed[group];
      case NEGATED -> negated[group];
      case ANY -> affirmed[group] | negated[group];
    };
  }

  long counted(int group, long atLeast, long atMost) {
    long sentences = 0;
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      if (count.group == group && count.value >= atLeast && count.value <= atMost) {
        sentences |= count.sentence;
      }
    }
    return sentences;
  }

  /** Where a group was found first; {@link Span#NONE} where it wasn't. */
  Span span(int group) {
    return (affirmed[group] | negated[group]) == 0
        ? Span.NONE
        : text.span(firstWord[group], lastWord[group]);
  }

  long all() {
    return text.allSentences();
  }

  @Nullable Stage stage() {
    return stage;
  }

  @Nullable IncidentTopic topic() {
    return topic;
  }

  @Nullable Category category() {
    return category;
  }

  void decided(IncidentTopic decided) {
    topic = decided;
  }

  void decided(Category decided) {
    category = decided;
  }
}
