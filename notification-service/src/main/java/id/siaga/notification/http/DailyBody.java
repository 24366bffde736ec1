package id.siaga.notification.http;

import id.siaga.events.domain.LetterNumber;
import id.siaga.notification.domain.DeskCommand;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request to send a report.
 *
 * @param number of the letter
 */
record DailyBody(String commandId, String number) {

  private static final Set<String> FIELDS = Set.of("commandId", "number");

  /**
   * Reads it; names everything that is wrong with it.
   *
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static DailyBody read(JsonNode json) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String commandId = body.line("commandId", DeskCommand.LONGEST_ID, false);
    String number = body.line("number", LetterNumber.LONGEST, true);
    if (number != null && !LetterNumber.isOne(number)) {
      body.refuse(Violation.shape("number", "300/217/BKBP/XI/2024"));
    }
    body.check();
    return new DailyBody(
        commandId == null ? UUID.randomUUID().toString() : commandId,
        Objects.requireNonNull(number));
  }
}
