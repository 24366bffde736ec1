package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Phrase;
import id.siaga.scoring.domain.text.PhraseIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criteria made ready: all phrases in one index, so that a text is read once however many criteria
 * there are; conditions as tests over the sentences in which groups of phrases were found.
 */
final class CompiledCriteria {

  /**
   * A criterion with its condition made ready.
   *
   * @param number its place among all of them, phase after phase
   * @param groups its groups of phrases, in the order they are written: where it points at
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
  record Ready(
      int number,
      Criterion criterion,
      Test test,
      int[] groups,
      Support<IncidentTopic> topics,
      Support<Category> categories,
      Support<Severity> severities) {}

  /** What a floor alone counts as evidence. */
  private static final double FLOOR_WEIGHT = 1;

  private final Map<Set<Phrase>, Integer> groups = new LinkedHashMap<>();
  private final Map<Phase, List<Ready>> byPhase = new EnumMap<>(Phase.class);
  private final PhraseIndex index;
  private final int[][] groupsOfPhrase;
  private final int[][] criteriaOfGroup;
  private final long[] always;
  private final boolean[] countedGroup;
  private final List<Ready> floors;

  CompiledCriteria(List<Criterion> criteria) {
    List<Integer> counted = new ArrayList<>();
    Map<Integer, List<Integer>> asked = new HashMap<>();
    BitSet whatever = new BitSet();
    Needs needs = new Needs(this::group);
    int number = 0;
    for (Phase phase : Phase.values()) {
      List<Ready> ready = new ArrayList<>();
      for (Criterion criterion : criteria) {
        if (criterion.phase() == phase) {
          ready.add(ready(number, criterion, counted));
          Set<Integer> needed = needs.of(criterion.when());
          if (needed == null) {
            whatever.set(number);
          } else {
            for (Integer group : needed) {
              asked.computeIfAbsent(group, g -> new ArrayList<>()).add(number);
            }
          }
          number++;
        }
      }
      byPhase.put(phase, List.copyOf(ready));
    }
    Map<Phrase, List<Integer>> byPhrase = new LinkedHashMap<>();
    groups.forEach((phrases, group) ->
        phrases.forEach(
            phrase -> byPhrase.computeIfAbsent(phrase, p -> new ArrayList<>()).add(group)));
    index = new PhraseIndex(List.copyOf(byPhrase.keySet()));
    groupsOfPhrase = byPhrase.values().stream().map(CompiledCriteria::ints).toArray(int[][]::new);
    criteriaOfGroup = new int[groups.size()][];
    Arrays.setAll(criteriaOfGroup, group -> ints(asked.getOrDefault(group, List.of())));
    always = Arrays.copyOf(whatever.toLongArray(), (number + Long.SIZE - 1) / Long.SIZE);
    floors =
        byPhase.values().stream()
            .flatMap(List::stream)
            .filter(ready -> ready.criterion().floor() != null)
            .toList();
    countedGroup = new boolean[groups.size()];
    counted.forEach(group -> countedGroup[group] = true);
  }

  private Ready ready(int number, Criterion criterion, List<Integer> counted) {
    List<Integer> own = new ArrayList<>();
    Test test = compile(criterion.when(), false, own, counted);
    return new Ready(
        number,
        criterion,
        test,
        ints(own),
        Support.of(criterion.topics(), new IncidentTopic[0]),
        Support.of(criterion.categories(), new Category[0]),
        Support.of(severities(criterion), new Severity[0]));
  }

  /** What it says of severities; a floor of which it says no more speaks for itself. */
  private static Map<Severity, Double> severities(Criterion criterion) {
    Map<Severity, Double> weights = new HashMap<>(criterion.severities());
    Severity floor = criterion.floor();
    if (floor != null) {
      weights.putIfAbsent(floor, FLOOR_WEIGHT);
    }
    return weights;
  }

  /** Reads a text once. */
  Reading read(NormalText text, @Nullable Stage stage) {
    Reading reading = new Reading(text, stage, criteriaOfGroup, always);
    BitSet seen = new BitSet(groupsOfPhrase.length);
    index.find(
        text,
        (phrase, first, last) -> {
          for (int group : groupsOfPhrase[phrase]) {
            reading.found(group, first, last);
            if (!seen.get(phrase)) {
              reading.another(group);
            }
            if (countedGroup[group]) {
              reading.count(group, first);
            }
          }
          seen.set(phrase);
        });
    return reading;
  }

  /** The criteria that can be asked in this phase. */
  List<Ready> ready(Phase phase) {
    return byPhase.getOrDefault(phase, List.of());
  }

  /** The criteria that set a floor, of all phases. */
  List<Ready> floors() {
    return floors;
  }

  private int group(Condition condition) {
    return switch (condition) {
      case Condition.Mentions mentions -> group(mentions.phrases());
      case Condition.Counted counted -> group(counted.of());
      default -> throw new IllegalArgumentException("has no phrases of its own: " + condition);
    };
  }

  private int group(List<Phrase> phrases) {
    return groups.computeIfAbsent(Set.copyOf(phrases), p -> groups.size());
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private Test compile(
      Condition condition, boolean together, List<Integer> own, List<Integer> counted) {
    return switch (condition) {
      case Condition.Mentions mentions -> {
        int group = group(mentions.phrases());
        own.add(group);
        yield reading -> reading.sentences(group, mentions.polarity());
      }
      case Condition.Counted count -> {
        int group = group(count.of());
        own.add(group);
        counted.add(group);
        yield reading -> reading.counted(group, count.atLeast(), count.atMost());
      }
      case Condition.AllOf all -> Test.anywhere(compileAll(all.conditions(), false, own, counted));
      case Condition.Together same ->
          Test.sameSentence(compileAll(same.conditions(), true, own, counted));
      case Condition.AnyOf any -> Test.either(compileAll(any.conditions(), together, own, counted));
      case Condition.Not not -> {
        // What must be absent is no place to point at.
        Test inner = compile(not.condition(), together, new ArrayList<>(), counted);
        yield together
            ? reading -> reading.all() & ~inner.in(reading)
            : reading -> inner.in(reading) == 0 ? reading.all() : 0;
      }
      case Condition.During during ->
          reading -> holds(reading, contains(during.stages(), reading.stage()));
      case Condition.About about ->
          reading -> holds(reading, contains(about.topics(), reading.topic()));
      case Condition.Judged judged ->
          reading -> holds(reading, contains(judged.categories(), reading.category()));
    };
  }

  private Test[] compileAll(
      List<Condition> conditions, boolean together, List<Integer> own, List<Integer> counted) {
    List<Test> tests = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      tests.add(compile(condition, together, own, counted));
    }
    return tests.toArray(Test[]::new);
  }

  private static long holds(Reading reading, boolean holds) {
    return holds ? reading.all() : 0;
  }

  private static <T> boolean contains(Set<T> set, @Nullable T value) {
    return value != null && set.contains(value);
  }
}
