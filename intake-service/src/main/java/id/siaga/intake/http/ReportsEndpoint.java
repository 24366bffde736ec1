package id.siaga.intake.http;

import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.Attempt;
import id.siaga.intake.domain.Receipt;
import id.siaga.intake.domain.Reception;
import id.siaga.intake.http.IntakeMeters.Mode;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /v1/reports}: one report, answered once the broker has it. */
final class ReportsEndpoint {

  /** The most bytes a report may have. */
  static final int LARGEST_BODY = 64 << 10;

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final Gatekeeper gatekeeper;
  private final Reception reception;
  private final Answers answers;
  private final IntakeMeters meters;
  private final InstantSource clock;

  ReportsEndpoint(
      Gatekeeper gatekeeper,
      Reception reception,
      Answers answers,
      IntakeMeters meters,
      InstantSource clock) {
    this.gatekeeper = gatekeeper;
    this.reception = reception;
    this.answers = answers;
    this.meters = meters;
    this.clock = clock;
  }

  Mono<ServerResponse> submit(ServerRequest request) {
    ServerHttpRequest http = request.exchange().getRequest();
    HttpHeaders headers = http.getHeaders();
    Agency agency = gatekeeper.agency(headers.getFirst(HttpHeaders.AUTHORIZATION));
    if (agency == null) {
      return problem(Problem.of(ProblemType.UNAUTHENTICATED), headers);
    }
    if (!MediaTypes.isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE))) {
      return problem(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, MediaTypes.JSON), headers);
    }
    if (headers.getContentLength() > LARGEST_BODY) {
      return problem(tooLarge(), headers);
    }
    return DataBufferUtils.join(http.getBody(), LARGEST_BODY)
        .map(ReportsEndpoint::bytes)
        .defaultIfEmpty(new byte[0])
        .flatMap(body -> receive(body, agency, headers))
        .onErrorResume(DataBufferLimitException.class, e -> problem(tooLarge(), headers));
  }

  private Mono<ServerResponse> receive(byte[] body, Agency agency, HttpHeaders headers) {
    return switch (ReportJson.read(body)) {
      case ReportJson.Reading.Malformed at ->
          problem(Problem.malformed(at.line(), at.column()), headers);
      case ReportJson.Reading.Draft read -> {
        Attempt attempt =
            new Attempt(read.draft(), agency, headers.getFirst(IDEMPOTENCY_KEY), clock.instant());
        yield Mono.fromFuture(
                reception.receive(attempt, TraceParent.valid(headers.getFirst(TraceParent.HEADER))),
                true)
            .flatMap(receipt -> answer(receipt, headers));
      }
    };
  }

  private Mono<ServerResponse> answer(Receipt receipt, HttpHeaders headers) {
    return switch (receipt) {
      case Receipt.Accepted accepted -> {
        meters.accepted(Mode.SINGLE, accepted.duplicate());
        yield Mono.just(answers.accepted(accepted));
      }
      case Receipt.Refusal refusal -> problem(Problem.of(refusal), headers);
    };
  }

  private Mono<ServerResponse> problem(Problem problem, HttpHeaders headers) {
    meters.rejected(problem.type());
    Locale language = ProblemWording.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    return Mono.just(answers.problem(problem, language));
  }

  private static Problem tooLarge() {
    return Problem.of(ProblemType.BODY_TOO_LARGE, LARGEST_BODY >> 10);
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
