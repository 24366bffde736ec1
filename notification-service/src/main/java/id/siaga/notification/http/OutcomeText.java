package id.siaga.notification.http;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds to a desk's answer what its refusal means, in the reader's language. */
@Component
class OutcomeText {

  private final JsonMapper json;

  OutcomeText(JsonMapper json) {
    this.json = json;
  }

  /**
   * The answer with its sentence.
   *
   * @param outcome the answer as it is stored, a JSON object
   */
  String said(String outcome, Language language) {
    JsonNode answer = json.readTree(outcome);
    String refusal = answer.path("refusal").asString("");
    return refusal.isEmpty() || !(answer instanceof ObjectNode object)
        ? outcome
        : object.put("refusalText", RefusalText.of(refusal, language)).toString();
  }
}
