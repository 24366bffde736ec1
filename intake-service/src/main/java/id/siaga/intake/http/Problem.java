package id.siaga.intake.http;

import id.siaga.intake.domain.Receipt;
import id.siaga.intake.domain.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem before it is put into words.
 *
 * @param arguments what the detail needs
 * @param members more members for machines, such as the line of a syntax error
 */
record Problem(
    ProblemType type,
    List<Object> arguments,
    List<Violation> violations,
    Map<String, Object> members) {

  Problem {
    arguments = List.copyOf(arguments);
    violations = List.copyOf(violations);
    members = new LinkedHashMap<>(members);
  }

  static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, List.of(arguments), List.of(), Map.of());
  }

  static Problem of(Receipt.Refusal refusal) {
    return switch (refusal) {
      case Receipt.Refused refused -> refused(refused.violations());
      case Receipt.OutOfReach reach -> of(ProblemType.REGION_NOT_ALLOWED, reach.region().value());
      case Receipt.Conflict conflict -> conflict(conflict);
      case Receipt.NotNow notNow -> notNow(notNow);
    };
  }

  static Problem malformed(int line, int column) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("line", line);
    place.put("column", column);
    return new Problem(ProblemType.MALFORMED_JSON, List.of(line, column), List.of(), place);
  }

  static Problem refused(List<Violation> violations) {
    return new Problem(
        ProblemType.INVALID_REPORT, List.of(violations.size()), violations, Map.of());
  }

  private static Problem conflict(Receipt.Conflict conflict) {
    return new Problem(
        ProblemType.IDEMPOTENCY_CONFLICT,
        List.of(conflict.idempotencyKey()),
        List.of(),
        Map.of("reportId", conflict.reportId().toString()));
  }

  private static Problem notNow(Receipt.NotNow notNow) {
    ProblemType type =
        switch (notNow.cause()) {
          case OVERLOADED -> ProblemType.OVERLOADED;
          case REGISTRY_UNAVAILABLE -> ProblemType.REGISTRY_UNAVAILABLE;
          case BROKER_UNAVAILABLE, ACKNOWLEDGED -> ProblemType.BROKER_UNAVAILABLE;
        };
    return new Problem(
        type,
        List.of(notNow.idempotencyKey()),
        List.of(),
        Map.of("idempotencyKey", notNow.idempotencyKey()));
  }

  /** The agency should try again. */
  boolean passing() {
    return type.status().value() == 503;
  }
}
