package id.siaga.scoring.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.json.ClassificationJson;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import id.siaga.scoring.json.SubmissionJson;
import id.siaga.scoring.json.SubmissionJson.Reading;
import java.time.InstantSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@code POST /v1/classifications}: what a report of this text, submitted now, is classified into.
 * It touches no topic, and neither keeps nor logs the text.
 */
final class ClassificationEndpoint {

  /** The most a body may have, in KiB. */
  static final int LARGEST_KIB = SubmissionJson.LARGEST >> 10;

  private final ModelHistory models;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final ClassificationMeters meters;

  /**
   * @param scheduler where texts are classified; it refuses what it can't take
   */
  ClassificationEndpoint(
      ModelHistory models, InstantSource clock, Scheduler scheduler, ClassificationMeters meters) {
    this.models = models;
    this.clock = clock;
    this.scheduler = scheduler;
    this.meters = meters;
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
        .doOnNext(answer -> meters.classified())
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
              null,
              submission.report().text(),
              models.at(clock.instant()).score(submission.report()).classification());
    };
  }

  private static boolean isJson(ServerRequest request) {
    try {
      return request
          .headers()
          .contentType()
          .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
          .filter(type -> type.getCharset() == null || type.getCharset().equals(UTF_8))
          .isPresent();
    } catch (IllegalArgumentException e) { // no media type, or no charset
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
