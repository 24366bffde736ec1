package id.siaga.scoring.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.json.ClassificationJson;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import id.siaga.scoring.json.SubmissionJson;
import id.siaga.scoring.json.SubmissionJson.Reading;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@code POST /v1/classifications}: what a text would be classified into, by the very classifier of
 * the stage. Nothing is stored, counted or logged.
 */
final class ClassificationEndpoint {

  /** The most a body may have, in KiB. */
  static final int LARGEST_KIB = SubmissionJson.LARGEST >> 10;

  private final Scorer scorer;
  private final Scheduler scheduler;

  /**
   * @param scheduler where texts are classified; it refuses what it can't take
   */
  ClassificationEndpoint(Scorer scorer, Scheduler scheduler) {
    this.scorer = scorer;
    this.scheduler = scheduler;
  }

  Mono<ServerResponse> classify(ServerRequest request) {
    if (!isJson(request)) {
      return Mono.error(new ProblemException(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)));
    }
    return DataBufferUtils.join(
            request.body(BodyExtractors.toDataBuffers()), SubmissionJson.LARGEST)
        .map(ClassificationEndpoint::bytes)
        .defaultIfEmpty(new byte[0])
        .publishOn(scheduler)
        .map(this::answer)
        .flatMap(answer ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(answer));
  }

  private byte[] answer(byte[] body) {
    return switch (SubmissionJson.read(body, Form.REQUEST)) {
      case Reading.Malformed at ->
          throw new ProblemException(Problem.malformed(at.line(), at.column()));
      case Reading.Flawed flawed -> throw new ProblemException(Problem.refused(flawed.flaws()));
      case Reading.Whole(Submission submission) ->
          ClassificationJson.bytes(
              submission.id(),
              submission.report().text(),
              scorer.score(submission.report()).classification());
    };
  }

  private static boolean isJson(ServerRequest request) {
    try {
      return request
          .headers()
          .contentType()
          .filter(MediaType.APPLICATION_JSON::isCompatibleWith)
          .filter(type -> type.getCharset() == null || type.getCharset().equals(UTF_8))
          .isPresent();
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
