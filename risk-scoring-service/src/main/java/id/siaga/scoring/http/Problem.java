package id.siaga.scoring.http;

import id.siaga.scoring.json.Flaw;
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
    ProblemType type, List<Object> arguments, List<Flaw> flaws, Map<String, Object> members) {

  Problem {
    arguments = List.copyOf(arguments);
    flaws = List.copyOf(flaws);
    members = new LinkedHashMap<>(members);
  }

  static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, List.of(arguments), List.of(), Map.of());
  }

  static Problem malformed(int line, int column) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("line", line);
    place.put("column", column);
    return new Problem(ProblemType.MALFORMED_JSON, List.of(line, column), List.of(), place);
  }

  static Problem refused(List<Flaw> flaws) {
    return new Problem(ProblemType.INVALID_REPORT, List.of(flaws.size()), flaws, Map.of());
  }
}
