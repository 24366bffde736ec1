package id.siaga.notification.http;

import java.util.List;

/** A request that is answered with a problem. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Violation> violations;

  ProblemException(ProblemType type) {
    this(type, List.of());
  }

  ProblemException(ProblemType type, List<Violation> violations) {
    super(type.name());
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  ProblemType type() {
    return type;
  }

  List<Violation> violations() {
    return violations;
  }
}
