package id.siaga.local.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What intake answered to one line of a batch. */
public sealed interface LineResult {

  /** Accepted now or before. */
  record Accepted(String reportId, boolean duplicate) implements LineResult {}

  /** Refused, and would be again. */
  record Refused(List<Rejection> reasons) implements LineResult {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** Not now: to be sent again. */
  record Busy(int status) implements LineResult {}

  /** Reads one line of intake's answer to a batch. */
  static LineResult of(long fileLine, JsonNode answer) {
    int status = answer.path("status").asInt();
    if (status == 202) {
      return new Accepted(
          answer.path("reportId").asString(""), answer.path("duplicate").asBoolean(false));
    }
    if (Retry.worthwhile(status)) {
      return new Busy(status);
    }
    return new Refused(reasons(fileLine, answer.path("problem")));
  }

  /** A line for each violation, or one for the problem itself. */
  static List<Rejection> reasons(long fileLine, JsonNode problem) {
    List<Rejection> reasons = new ArrayList<>();
    for (JsonNode violation : problem.path("violations")) {
      reasons.add(
          new Rejection(
              fileLine,
              violation.path("field").asString(""),
              violation.path("rule").asString(""),
              violation.path("message").asString("")));
    }
    if (reasons.isEmpty()) {
      String type = problem.path("type").asString("");
      reasons.add(
          new Rejection(
              fileLine,
              "",
              type.substring(type.lastIndexOf(':') + 1),
              problem.path("detail").asString(problem.path("title").asString("refused"))));
    }
    return reasons;
  }
}
