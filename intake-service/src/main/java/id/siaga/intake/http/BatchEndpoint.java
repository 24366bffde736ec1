package id.siaga.intake.http;

import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.Attempt;
import id.siaga.intake.domain.Receipt;
import id.siaga.intake.domain.Reception;
import id.siaga.intake.domain.Rule;
import id.siaga.intake.domain.Violation;
import id.siaga.intake.http.IntakeMeters.Mode;
import id.siaga.intake.http.NdjsonLines.Line;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * {@code POST /v1/reports:batch}: a report a line, an answer a line, in the same order. Lines are
 * read as they come in and published side by side; what is held at a time is bounded by the lines
 * that may be on their way.
 */
final class BatchEndpoint {

  private static final int PIECES_AHEAD = 2;

  private final Gatekeeper gatekeeper;
  private final Reception reception;
  private final Answers answers;
  private final IntakeMeters meters;
  private final InstantSource clock;
  private final int concurrency;

  BatchEndpoint(
      Gatekeeper gatekeeper,
      Reception reception,
      Answers answers,
      IntakeMeters meters,
      InstantSource clock,
      IntakeSettings.Batch settings) {
    this.gatekeeper = gatekeeper;
    this.reception = reception;
    this.answers = answers;
    this.meters = meters;
    this.clock = clock;
    this.concurrency = settings.concurrency();
  }

  Mono<Answer> submit(HttpServerRequest request) {
    HttpHeaders headers = request.requestHeaders();
    Locale language = ProblemWording.language(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
    Agency agency = gatekeeper.agency(headers.get(HttpHeaderNames.AUTHORIZATION));
    if (agency == null) {
      return problem(Problem.of(ProblemType.UNAUTHENTICATED), language);
    }
    if (!MediaTypes.isLines(headers.get(HttpHeaderNames.CONTENT_TYPE))) {
      return problem(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, MediaTypes.NDJSON), language);
    }
    if (headers.contains(ReportsEndpoint.IDEMPOTENCY_KEY)) {
      return problem(
          Problem.refused(
              List.of(Violation.of(ReportsEndpoint.IDEMPOTENCY_KEY, Rule.ONE_KEY_FOR_MANY))),
          language);
    }
    Caller caller =
        new Caller(
            agency,
            TraceParent.valid(headers.get(TraceParent.HEADER)),
            language,
            EventLoop.of(request));
    Flux<byte[]> results =
        lines(request.receive().asByteArray())
            .flatMapSequential(line -> answer(line, caller), concurrency, 1)
            // A client that sends all before it reads must not wait for us while we wait for it.
            .onBackpressureBuffer(NdjsonLines.MOST_LINES + 1);
    return Mono.just(new Answer.Lines(results));
  }

  private static Flux<Line> lines(Flux<byte[]> body) {
    NdjsonLines lines = new NdjsonLines(ReportBody.LARGEST);
    return body.concatMapIterable(lines::take, PIECES_AHEAD)
        .concatWith(Flux.defer(() -> Flux.fromIterable(lines.rest())))
        .takeUntil(line -> line instanceof Line.OneTooMany);
  }

  private Mono<byte[]> answer(Line line, Caller caller) {
    return switch (line) {
      case Line.Whole whole -> receive(whole, caller);
      case Line.TooLong longer ->
          problem(longer, Problem.of(ProblemType.BODY_TOO_LARGE, ReportBody.LARGEST >> 10), caller);
      case Line.OneTooMany more ->
          problem(more, Problem.of(ProblemType.BATCH_TOO_LONG, NdjsonLines.MOST_LINES), caller);
    };
  }

  private Mono<byte[]> receive(Line.Whole line, Caller caller) {
    return switch (ReportJson.read(line.bytes())) {
      case ReportJson.Reading.Malformed at ->
          problem(line, Problem.malformed(line.number(), at.column()), caller);
      case ReportJson.Reading.Draft read ->
          Mono.fromFuture(
                  reception.receive(
                      new Attempt(read.draft(), caller.agency(), null, clock.instant()),
                      caller.traceParent(),
                      caller.loop()),
                  true)
              .flatMap(receipt -> answer(line, receipt, caller));
    };
  }

  private Mono<byte[]> answer(Line line, Receipt receipt, Caller caller) {
    return switch (receipt) {
      case Receipt.Accepted accepted -> {
        meters.accepted(Mode.BATCH, accepted.duplicate());
        yield Mono.just(answers.acceptedLine(line.number(), accepted));
      }
      case Receipt.Refusal refusal -> problem(line, Problem.of(refusal), caller);
    };
  }

  private Mono<byte[]> problem(Line line, Problem problem, Caller caller) {
    meters.rejected(problem.type());
    return Mono.just(answers.problemLine(line.number(), problem, caller.language()));
  }

  private Mono<Answer> problem(Problem problem, Locale language) {
    meters.rejected(problem.type());
    return Mono.just(answers.problem(problem, language));
  }

  private record Caller(
      Agency agency, @Nullable String traceParent, Locale language, Executor loop) {}
}
