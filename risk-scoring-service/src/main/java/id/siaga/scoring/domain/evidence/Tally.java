package id.siaga.scoring.domain.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the reasons for one part of a classification add up to, choice by choice. The reasons
 * themselves are only made when somebody asks for them. Filled by one thread.
 *
 * @param <E> the choices
 */
@SuppressWarnings("EnumOrdinal") // choices are their order; nothing of it is kept
public final class Tally<E extends Enum<E>> {

  private final E[] choices;
  private final double[] weights;
  private final Supplier<List<Evidence>> reasons;

  /**
   * Nothing yet.
   *
   * @param choices all of them, in their order
   * @param reasons makes the reasons, in the order in which they were added
   */
  public Tally(E[] choices, Supplier<List<Evidence>> reasons) {
    this.choices = choices;
    this.weights = new double[choices.length];
    this.reasons = reasons;
  }

  /** Adds what a reason counts for or, negative, against a choice. */
  public void add(E choice, double weight) {
    weights[choice.ordinal()] += weight;
  }

  /** What the reasons for a choice add up to; 0 where there are none. */
  public double weight(E choice) {
    return weights[choice.ordinal()];
  }

  /** The reasons, in the order they came. */
  public List<Evidence> evidence() {
    return reasons.get();
  }

  /** The choice with the greatest weight above 0 among those eligible; the first one of equals. */
  public Optional<E> strongest(Predicate<E> eligible) {
    E best = null;
    double most = 0;
    for (E choice : choices) {
      if (weight(choice) > most && eligible.test(choice)) {
        best = choice;
        most = weight(choice);
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
    double greatest = Double.NEGATIVE_INFINITY;
    for (E other : choices) {
      if (eligible.test(other)) {
        greatest = Math.max(greatest, weight(other));
      }
    }
    double sum = 0;
    for (E other : choices) {
      if (eligible.test(other)) {
        sum += Math.exp((weight(other) - greatest) / temperature);
      }
    }
    return Math.exp((weight(choice) - greatest) / temperature) / sum;
  }
}
