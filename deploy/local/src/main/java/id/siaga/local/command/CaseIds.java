package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which case an id on the command line means: a whole id, or the beginning of one. */
final class CaseIds {

  private static final Pattern WHOLE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern BEGINNING = Pattern.compile("[\\p{XDigit}-]{6,36}");
  private static final int PAGES = 25;
  private static final String PAGE = "200";

  private CaseIds() {}

  /** No case, or more than one, is meant. */
  static final class UnclearException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    UnclearException(int exitCode, String message) {
      super(message);
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  /**
   * The whole id.
   *
   * @param desk whose cases are looked through for a beginning; empty for every desk's
   * @throws UnclearException when it is none, too short, or the beginning of none or of several
   */
  static String whole(Cases cases, String given, String desk)
      throws IOException, InterruptedException, UnclearException {
    String id = given.toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(id).matches()) {
      return id;
    }
    if (!BEGINNING.matcher(id).matches()) {
      throw new UnclearException(
          ConsoleOptions.USAGE,
          "'%s' is no case: give its id, or at least the first 6 characters of it"
              .formatted(given));
    }
    TreeSet<String> found = new TreeSet<>();
    String cursor = "";
    for (int page = 0; page < PAGES && found.size() < 2; page++) {
      Cases.Answer answer = cases.list(Map.of("limit", PAGE, "desk", desk, "cursor", cursor));
      if (!answer.good()) {
        throw new UnclearException(ConsoleOptions.exitCode(answer), answer.problem());
      }
      for (JsonNode one : answer.body().path("cases")) {
        String caseId = one.path("caseId").asString("");
        if (caseId.startsWith(id)) {
          found.add(caseId);
        }
      }
      cursor = answer.body().path("nextCursor").asString("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    if (found.size() != 1) {
      throw new UnclearException(
          ConsoleOptions.REFUSED,
          found.isEmpty()
              ? "no case among the latest begins with " + given
              : "more than one case begins with %s: %s".formatted(given, String.join(", ", found)));
    }
    return found.getFirst();
  }
}
