package id.siaga.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.Receipt;
import id.siaga.intake.domain.Submission;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Receipts and problems as responses, and as lines of a batch's answer. */
final class Answers {

  private static final JsonFactory JSON = new JsonFactory();

  private final ProblemWording wording;
  private final String reports;
  private final String retryAfter;

  Answers(ProblemWording wording, IntakeSettings settings) {
    this.wording = wording;
    this.reports = settings.publicUrl().toString().replaceAll("/+$", "") + "/v1/reports/";
    this.retryAfter = Long.toString(settings.retryAfter().toSeconds());
  }

  Answer.Whole accepted(Receipt.Accepted accepted) {
    Submission submission = accepted.submission();
    String id = submission.id().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
      json.writeStartObject();
      json.writeStringProperty("reportId", id);
      json.writeStringProperty("status", "ACCEPTED");
      json.writeBooleanProperty("duplicate", accepted.duplicate());
      json.writeStringProperty("idempotencyKey", submission.idempotencyKey());
      json.writeStringProperty("stage", submission.stage().name());
      json.writeStringProperty("submittedAt", submission.submittedAt().toString());
      json.writeEndObject();
    }
    return new Answer.Whole(
        202, Map.of("Content-Type", MediaTypes.JSON, "Location", reports + id), body.toByteArray());
  }

  Answer.Whole problem(Problem problem, Locale language) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", MediaTypes.PROBLEM);
    headers.put("Content-Language", language.toLanguageTag());
    if (problem.passing()) {
      headers.put("Retry-After", retryAfter);
    }
    if (problem.type() == ProblemType.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", "Bearer realm=\"siaga\"");
    }
    if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
      headers.put("Allow", "POST");
    }
    return new Answer.Whole(
        problem.type().status().value(), headers, wording.bytes(problem, language));
  }

  /** {@code {"line":1,"status":202,"reportId":"…","duplicate":false}} and a line end. */
  byte[] acceptedLine(int line, Receipt.Accepted accepted) {
    return ("{\"line\":"
            + line
            + ",\"status\":202,\"reportId\":\""
            + accepted.submission().id()
            + "\",\"duplicate\":"
            + accepted.duplicate()
            + "}\n")
        .getBytes(UTF_8);
  }

  /** {@code {"line":2,"status":422,"problem":{…}}} and a line end. */
  byte[] problemLine(int line, Problem problem, Locale language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    bytes.writeBytes(
        ("{\"line\":" + line + ",\"status\":" + problem.type().status().value() + ",\"problem\":")
            .getBytes(UTF_8));
    bytes.writeBytes(wording.bytes(problem, language));
    bytes.writeBytes("}\n".getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
