package id.siaga.escalation.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that is no policy, with what is wrong with it: all, or the first hundred faults found. */
public final class InvalidPolicyException extends Exception {

  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<Fault> faults;
  private final boolean more;

  InvalidPolicyException(String name, List<Fault> faults, boolean more) {
    super(faults.stream().map(fault -> fault.in(name)).collect(Collectors.joining("\n")));
    this.name = name;
    this.more = more;
    this.faults =
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
  }

  /** In the order of the text; at least one, at most a hundred. */
  public List<Fault> faults() {
    return faults;
  }

  /** One line for each fault, with the file's name, line and column; a last one says "and more". */
  public List<String> lines() {
    Stream<String> lines = faults.stream().map(fault -> fault.in(name));
    return Stream.concat(lines, more ? Stream.of(name + ": and more") : Stream.empty()).toList();
  }
}
