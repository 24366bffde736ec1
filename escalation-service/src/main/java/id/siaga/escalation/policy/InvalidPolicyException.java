package id.siaga.escalation.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A text that is no policy, with all that is wrong with it. */
public final class InvalidPolicyException extends Exception {

  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<Fault> faults;

  InvalidPolicyException(String name, List<Fault> faults) {
    super(faults.stream().map(fault -> fault.in(name)).collect(Collectors.joining("\n")));
    this.name = name;
    this.faults =
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
  }

  /** In the order of the text; at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** One line for each fault, with the file's name, line and column. */
  public List<String> lines() {
    return faults.stream().map(fault -> fault.in(name)).toList();
  }
}
