package id.siaga.scoring.domain.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a text must mention for a condition to hold at all, so that most criteria need not be asked
 * about most texts.
 */
final class Needs {

  private final ToIntFunction<Condition> groups;

  /**
   * Reads needs.
   *
   * @param groups the group of phrases of a {@link Condition.Mentions} or {@link Condition.Counted}
   */
  Needs(ToIntFunction<Condition> groups) {
    this.groups = groups;
  }

  /**
   * Groups of phrases of which a text has one at least wherever the condition holds; null where it
   * may hold of a text that has none of any.
   */
  @Nullable Set<Integer> of(Condition condition) {
    return switch (condition) {
      case Condition.Mentions mentions -> Set.of(groups.applyAsInt(mentions));
      case Condition.Counted counted -> Set.of(groups.applyAsInt(counted));
      case Condition.AllOf all -> fewest(all.conditions());
      case Condition.Together together -> fewest(together.conditions());
      case Condition.AnyOf any -> union(any.conditions());
      case Condition.Not not -> null;
      case Condition.During during -> null;
      case Condition.About about -> null;
      case Condition.Judged judged -> null;
    };
  }

  /** All have to hold, so the needs of any one of them will do. */
  private @Nullable Set<Integer> fewest(List<Condition> conditions) {
    Set<Integer> best = null;
    for (Condition condition : conditions) {
      Set<Integer> needs = of(condition);
      if (needs != null && (best == null || needs.size() < best.size())) {
        best = needs;
      }
    }
    return best;
  }

  private @Nullable Set<Integer> union(List<Condition> conditions) {
    Set<Integer> all = new HashSet<>();
    for (Condition condition : conditions) {
      Set<Integer> needs = of(condition);
      if (needs == null) {
        return null;
      }
      all.addAll(needs);
    }
    return all;
  }
}
