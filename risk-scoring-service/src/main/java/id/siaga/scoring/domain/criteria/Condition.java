package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.Phrase;
import java.util.List;
import java.util.Set;

/** When a criterion holds. Conditions nest. */
public sealed interface Condition {

  /** How a phrase has to be said. */
  enum Polarity {
    /** as being so */
    AFFIRMED,
    /** as not being so: behind "tidak", "belum", "tanpa" … */
    NEGATED,
    /** either way */
    ANY
  }

  /** One of these phrases stands in the text. */
  record Mentions(List<Phrase> phrases, Polarity polarity) implements Condition {
    public Mentions {
      phrases = nonEmpty(phrases, "words");
    }
  }

  /**
   * A number in this range stands up to three words before one of these phrases: {@code 12 TPS},
   * {@code lima kecamatan}.
   */
  record Counted(long atLeast, long atMost, List<Phrase> of) implements Condition {
    public Counted {
      of = nonEmpty(of, "of");
      if (atLeast < 0 || atMost < atLeast) {
        throw new IllegalArgumentException(
            "number must be 0 <= atLeast <= atMost, was " + atLeast + ", " + atMost);
      }
    }
  }

  /** All hold, anywhere in the text. */
  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = nonEmpty(conditions, "allOf");
    }
  }

  /** All hold in one and the same sentence. */
  record Together(List<Condition> conditions) implements Condition {
    public Together {
      conditions = nonEmpty(conditions, "together");
    }
  }

  /** At least one holds. */
  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = nonEmpty(conditions, "anyOf");
    }
  }

  /** It does not hold; inside {@link Together}: not in that sentence. */
  record Not(Condition condition) implements Condition {}

  /** The report belongs to one of these stages. */
  record During(Set<Stage> stages) implements Condition {
    public During {
      stages = Set.copyOf(stages);
    }
  }

  /** The topic was decided to be one of these. */
  record About(Set<IncidentTopic> topics) implements Condition {
    public About {
      topics = Set.copyOf(topics);
    }
  }

  /** The category was decided to be one of these. */
  record Judged(Set<Category> categories) implements Condition {
    public Judged {
      categories = Set.copyOf(categories);
    }
  }

  /** The conditions right below this one. */
  default List<Condition> parts() {
    return switch (this) {
      case AllOf all -> all.conditions();
      case Together together -> together.conditions();
      case AnyOf any -> any.conditions();
      case Not not -> List.of(not.condition());
      case Mentions m -> List.of();
      case Counted c -> List.of();
      case During d -> List.of();
      case About a -> List.of();
      case Judged j -> List.of();
    };
  }

  private static <T> List<T> nonEmpty(List<T> list, String name) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' must not be empty");
    }
    return List.copyOf(list);
  }
}
