package id.siaga.scoring.domain.criteria;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a criterion counts for the choices of one part, in the choices' order, ready to be walked
 * without boxes.
 *
 * @param choices those it speaks for or against
 * @param weights of each, negative against
 * @param <E> the choices
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record Support<E extends Enum<E>>(E[] choices, double[] weights) {

  static <E extends Enum<E>> Support<E> of(Map<E, Double> weights, E[] none) {
    Map<E, Double> ordered = new TreeMap<>(weights);
    return new Support<>(
        ordered.keySet().toArray(none),
        ordered.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
