package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Classes and stages by number, and many of them as few boxes: a box holds all combinations of the
 * severities, topics, categories and stages that it names.
 */
final class PolicyBoxes {

  // What NIHIL is is no incident: severities begin behind it, categories end before it.
  private static final int FIRST_SEVERITY = 1;
  private static final int[] SIZES = {
    Severity.values().length - FIRST_SEVERITY,
    IncidentTopic.values().length,
    Category.values().length - 1,
    Stage.values().length
  };

  private PolicyBoxes() {}

  /** Values by dimension: severity, topic, category, stage. */
  record Box(List<BitSet> dimensions) {

    /** Those of one dimension. */
    <E extends Enum<E>> SortedSet<E> values(int dimension, Class<E> type) {
      E[] all = type.getEnumConstants();
      SortedSet<E> values = new TreeSet<>();
      int shift = dimension == 0 ? FIRST_SEVERITY : 0;
      dimensions.get(dimension).stream().forEach(place -> values.add(all[place + shift]));
      return values;
    }

    /** Number of one of the classes in it. */
    int first() {
      int number = 0;
      for (int dimension = 0; dimension < SIZES.length; dimension++) {
        number = number * SIZES[dimension] + dimensions.get(dimension).nextSetBit(0);
      }
      return number;
    }
  }

  /** An incident for each number, the place being none in particular, said by one. */
  static List<Incident> classes() {
    List<Incident> classes = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (IncidentTopic topic : IncidentTopic.values()) {
        for (Category category : Category.values()) {
          if (severity != Severity.NIHIL && category != Category.NIHIL) {
            for (Stage stage : Stage.values()) {
              classes.add(
                  new Incident(
                      ReportMode.LIVE,
                      category,
                      topic,
                      severity,
                      stage,
                      DeskCode.NASIONAL,
                      Voices.ONE));
            }
          }
        }
      }
    }
    return List.copyOf(classes);
  }

  /** Boxes that hold just these numbers, none of them twice. */
  static List<Box> of(BitSet numbers) {
    List<Box> boxes = new ArrayList<>();
    split(numbers, 0, new ArrayList<>(), boxes);
    return boxes;
  }

  private static void split(BitSet numbers, int dimension, List<BitSet> chosen, List<Box> boxes) {
    if (dimension == SIZES.length) {
      boxes.add(new Box(List.copyOf(chosen)));
      return;
    }
    int size = 1;
    for (int inner = dimension + 1; inner < SIZES.length; inner++) {
      size *= SIZES[inner];
    }
    Map<BitSet, BitSet> byRest = new LinkedHashMap<>();
    for (int value = 0; value < SIZES[dimension]; value++) {
      BitSet rest = numbers.get(value * size, (value + 1) * size);
      if (!rest.isEmpty()) {
        byRest.computeIfAbsent(rest, r -> new BitSet()).set(value);
      }
    }
    byRest.forEach((rest, values) -> {
      chosen.add(values);
      split(rest, dimension + 1, chosen, boxes);
      chosen.removeLast();
    });
  }
}
