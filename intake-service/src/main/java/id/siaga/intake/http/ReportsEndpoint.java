package id.siaga.intake.http;

import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.Attempt;
import id.siaga.intake.domain.Receipt;
import id.siaga.intake.domain.Reception;
import id.siaga.intake.http.IntakeMeters.Mode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.InstantSource;
import java.util.Locale;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** {@code POST /v1/reports}: one report, answered once the broker has it. */
final class ReportsEndpoint {

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

  Mono<Answer> submit(HttpServerRequest request) {
    HttpHeaders headers = request.requestHeaders();
    Agency agency = gatekeeper.agency(headers.get(HttpHeaderNames.AUTHORIZATION));
    if (agency == null) {
      return problem(Problem.of(ProblemType.UNAUTHENTICATED), headers);
    }
    if (!MediaTypes.isJson(headers.get(HttpHeaderNames.CONTENT_TYPE))) {
      return problem(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, MediaTypes.JSON), headers);
    }
    return request
        .receive()
        .asByteArray()
        .collect(ReportBody::new, ReportBody::add)
        .flatMap(body -> receive(body.bytes(), agency, request))
        .onErrorResume(ReportBody.TooLargeException.class, e -> problem(tooLarge(), headers));
  }

  private Mono<Answer> receive(byte[] body, Agency agency, HttpServerRequest request) {
    HttpHeaders headers = request.requestHeaders();
    return switch (ReportJson.read(body)) {
      case ReportJson.Reading.Malformed at ->
          problem(Problem.malformed(at.line(), at.column()), headers);
      case ReportJson.Reading.Draft read -> {
        Attempt attempt =
            new Attempt(read.draft(), agency, headers.get(IDEMPOTENCY_KEY), clock.instant());
        yield Mono.fromFuture(
                reception.receive(
                    attempt,
                    TraceParent.valid(headers.get(TraceParent.HEADER)),
                    EventLoop.of(request)),
                true)
            .map(receipt -> answer(receipt, headers));
      }
    };
  }

  private Answer answer(Receipt receipt, HttpHeaders headers) {
    return switch (receipt) {
      case Receipt.Accepted accepted -> {
        meters.accepted(Mode.SINGLE, accepted.duplicate());
        yield answers.accepted(accepted);
      }
      case Receipt.Refusal refusal -> told(Problem.of(refusal), headers);
    };
  }

  private Mono<Answer> problem(Problem problem, HttpHeaders headers) {
    return Mono.just(told(problem, headers));
  }

  private Answer told(Problem problem, HttpHeaders headers) {
    meters.rejected(problem.type());
    Locale language = ProblemWording.language(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
    return answers.problem(problem, language);
  }

  private static Problem tooLarge() {
    return Problem.of(ProblemType.BODY_TOO_LARGE, ReportBody.LARGEST >> 10);
  }
}
