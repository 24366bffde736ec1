package id.siaga.scoring.domain.criteria;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Phrase;
import id.siaga.scoring.domain.text.PhraseIndex;
import java.util.ArrayList;
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

  /** The sentences in which a condition holds, as bits; 0 when it doesn't. */
  @FunctionalInterface
  interface Test {
    long in(Reading reading);
  }

  /**
   * A criterion with its condition made ready.
   *
   * @param groups its groups of phrases, in the order they are written: where it points at
   */
  record Ready(Criterion criterion, Test test, List<Integer> groups) {}

  private final Map<Set<Phrase>, Integer> groups = new LinkedHashMap<>();
  private final Map<Phase, List<Ready>> byPhase = new HashMap<>();
  private final PhraseIndex index;
  private final int[][] groupsOfPhrase;
  private final boolean[] countedGroup;
  private final List<Ready> floors;

  CompiledCriteria(List<Criterion> criteria) {
    for (Phase phase : Phase.values()) {
      byPhase.put(phase, new ArrayList<>());
    }
    List<Integer> counted = new ArrayList<>();
    for (Criterion criterion : criteria) {
      List<Integer> own = new ArrayList<>();
      Test test = compile(criterion.when(), false, own, counted);
      ready(criterion.phase()).add(new Ready(criterion, test, List.copyOf(own)));
    }
    Map<Phrase, List<Integer>> byPhrase = new LinkedHashMap<>();
    groups.forEach((phrases, group) ->
        phrases.forEach(
            phrase -> byPhrase.computeIfAbsent(phrase, p -> new ArrayList<>()).add(group)));
    index = new PhraseIndex(List.copyOf(byPhrase.keySet()));
    groupsOfPhrase =
        byPhrase.values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    floors =
        byPhase.values().stream()
            .flatMap(List::stream)
            .filter(ready -> ready.criterion().floor() != null)
            .toList();
    countedGroup = new boolean[groups.size()];
    counted.forEach(group -> countedGroup[group] = true);
  }

  /** Reads a text once. */
  Reading read(NormalText text, @Nullable Stage stage) {
    Reading reading = new Reading(text, stage, groups.size());
    boolean[] seen = new boolean[groupsOfPhrase.length];
    index.find(
        text,
        (phrase, first, last) -> {
          for (int group : groupsOfPhrase[phrase]) {
            reading.found(group, first, last);
            if (!seen[phrase]) {
              reading.another(group);
            }
            if (countedGroup[group]) {
              reading.count(group, first);
            }
          }
          seen[phrase] = true;
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

  private int group(List<Phrase> phrases) {
    return groups.computeIfAbsent(Set.copyOf(phrases), p -> groups.size());
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
      case Condition.AllOf all -> anywhere(compileAll(all.conditions(), false, own, counted));
      case Condition.Together same ->
          sameSentence(compileAll(same.conditions(), true, own, counted));
      case Condition.AnyOf any -> either(compileAll(any.conditions(), together, own, counted));
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

  private List<Test> compileAll(
      List<Condition> conditions, boolean together, List<Integer> own, List<Integer> counted) {
    List<Test> tests = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      tests.add(compile(condition, together, own, counted));
    }
    return tests;
  }

  private static long holds(Reading reading, boolean holds) {
    return holds ? reading.all() : 0;
  }

  private static <T> boolean contains(Set<T> set, @Nullable T value) {
    return value != null && set.contains(value);
  }

  private static Test anywhere(List<Test> tests) {
    return reading -> {
      long sentences = 0;
      for (Test test : tests) {
        long found = test.in(reading);
        if (found == 0) {
          return 0;
        }
        sentences |= found;
      }
      return sentences;
    };
  }

  private static Test sameSentence(List<Test> tests) {
    return reading -> {
      long sentences = reading.all();
      for (int i = 0; i < tests.size() && sentences != 0; i++) {
        sentences &= tests.get(i).in(reading);
      }
      return sentences;
    };
  }

  private static Test either(List<Test> tests) {
    return reading -> {
      long sentences = 0;
      for (Test test : tests) {
        sentences |= test.in(reading);
      }
      return sentences;
    };
  }
}
