package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;

/**
 * What a report counts. Each case is owned by one kabupaten, so the figures of several kabupaten
 * can be added without counting any case twice; those of upper desks count copies and can't.
 *
 * @param classes by class, gravest first
 * @param actions accepted commands by kind
 * @param referrals to whom cases were referred, and how often
 * @param nihil reports of nothing to report
 * @param missedDeadlines deadlines that the desk let pass
 */
public record DailyFigures(
    List<OfClass> classes,
    Map<CommandKind, Integer> actions,
    Map<Institution, Integer> referrals,
    int nihil,
    int missedDeadlines) {

  // Before NONE: its constructor needs it.
  private static final Comparator<OfClass> GRAVEST_FIRST =
      Comparator.comparing(OfClass::severity)
          .reversed()
          .thenComparing(OfClass::category)
          .thenComparing(OfClass::topic);

  /** Nothing happened. */
  public static final DailyFigures NONE = new DailyFigures(List.of(), Map.of(), Map.of(), 0, 0);

  public DailyFigures {
    classes = classes.stream().sorted(GRAVEST_FIRST).toList();
    actions = Map.copyOf(actions);
    referrals = Map.copyOf(referrals);
  }

  /**
   * Cases of one class. What was open before, and came, is what went, and is open now.
   *
   * @param opened came to the desk, not from a desk of the same tier
   * @param movedIn came from another kabupaten
   * @param ended ended here
   * @param movedOut went on at another kabupaten
   * @param open at the end of the time
   */
  public record OfClass(
      Category category,
      IncidentTopic topic,
      Severity severity,
      int opened,
      int movedIn,
      int ended,
      int movedOut,
      int open) {

    private String key() {
      return category + "/" + topic + "/" + severity;
    }

    private OfClass and(OfClass other, IntBinaryOperator stock) {
      return new OfClass(
          category,
          topic,
          severity,
          opened + other.opened,
          movedIn + other.movedIn,
          ended + other.ended,
          movedOut + other.movedOut,
          stock.applyAsInt(open, other.open));
    }

    private OfClass nothing() {
      return new OfClass(category, topic, severity, 0, 0, 0, 0, 0);
    }
  }

  /** Together with those of another desk for the same time. */
  public DailyFigures and(DailyFigures other) {
    return combined(other, Integer::sum);
  }

  /** Followed by those of the same desk for its next time: what is open is what is open then. */
  public DailyFigures then(DailyFigures later) {
    return combined(later, (before, after) -> after);
  }

  /** The sum over all classes. */
  public int total(ToIntFunction<OfClass> figure) {
    return classes.stream().mapToInt(figure).sum();
  }

  /** The sum over the classes of TINGGI and KRITIS. */
  public int grave(ToIntFunction<OfClass> figure) {
    return classes.stream()
        .filter(one -> one.severity().compareTo(Severity.TINGGI) >= 0)
        .mapToInt(figure)
        .sum();
  }

  private DailyFigures combined(DailyFigures other, IntBinaryOperator stock) {
    Map<String, OfClass> here = byKey(classes);
    Map<String, OfClass> there = byKey(other.classes);
    List<OfClass> both = new ArrayList<>();
    here.forEach((key, one) -> both.add(one.and(there.getOrDefault(key, one.nothing()), stock)));
    there.forEach((key, one) -> {
      if (!here.containsKey(key)) {
        both.add(one.nothing().and(one, stock));
      }
    });
    return new DailyFigures(
        both,
        sum(CommandKind.class, actions, other.actions),
        sum(Institution.class, referrals, other.referrals),
        nihil + other.nihil,
        missedDeadlines + other.missedDeadlines);
  }

  private static Map<String, OfClass> byKey(List<OfClass> classes) {
    Map<String, OfClass> byKey = new TreeMap<>();
    classes.forEach(one -> byKey.put(one.key(), one));
    return byKey;
  }

  private static <E extends Enum<E>> Map<E, Integer> sum(
      Class<E> type, Map<E, Integer> a, Map<E, Integer> b) {
    Map<E, Integer> sum = new EnumMap<>(type);
    a.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    b.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    return sum;
  }
}
