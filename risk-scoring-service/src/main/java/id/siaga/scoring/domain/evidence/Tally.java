package id.siaga.scoring.domain.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the reasons for one part of a classification add up to, choice by choice. Filled by one
 * thread.
 *
 * @param <E> the choices
 */
public final class Tally<E extends Enum<E>> {

  private final E[] choices;
  private final Map<E, Double> weights;
  private final List<Evidence> evidence = new ArrayList<>();

  public Tally(Class<E> type) {
    choices = type.getEnumConstants();
    weights = new EnumMap<>(type);
  }

  /** Adds a reason for or against a choice. */
  public void add(E choice, Evidence reason) {
    weights.merge(choice, reason.weight(), Double::sum);
    evidence.add(reason);
  }

  /** What the reasons for a choice add up to; 0 where there are none. */
  public double weight(E choice) {
    return weights.getOrDefault(choice, 0.0);
  }

  /** The reasons, in the order they came. */
  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** The choice with the greatest weight above 0 among those eligible; the first one of equals. */
  public Optional<E> strongest(Predicate<E> eligible) {
    E best = null;
    for (E choice : choices) {
      double least = best == null ? 0 : weight(best);
      if (eligible.test(choice) && weight(choice) > least) {
        best = choice;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The share of a choice once weights are made into confidences (softmax).
   *
   * @param temperature divides the weights; the greater, the less sure
   * @param eligible the choices that compete; the one asked for must be among them
   * @return 0 to 1
   */
  public double confidence(E choice, double temperature, Predicate<E> eligible) {
    double greatest =
        Arrays.stream(choices).filter(eligible).mapToDouble(this::weight).max().orElse(0);
    double sum = 0;
    for (E other : choices) {
      if (eligible.test(other)) {
        sum += Math.exp((weight(other) - greatest) / temperature);
      }
    }
    return Math.exp((weight(choice) - greatest) / temperature) / sum;
  }
}
