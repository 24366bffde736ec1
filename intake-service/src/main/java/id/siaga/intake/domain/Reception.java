package id.siaga.intake.domain;

import id.siaga.events.domain.ReportId;
import id.siaga.intake.domain.ReportPublisher.Publication;
import id.siaga.intake.domain.SeenReports.Seen;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports in: held against the rules, looked up among those already seen, published. A report
 * is remembered as seen only after the broker has acknowledged it; earlier, a repeat of a report
 * that got lost would be answered as accepted.
 */
public final class Reception {

  private final SubmissionRules rules;
  private final SeenReports seenReports;
  private final ReportPublisher publisher;

  /** Reports that are being published: a repeat waits for the first, and is then judged by it. */
  private final Map<ReportId, CompletableFuture<Void>> onTheirWay = new ConcurrentHashMap<>();

  public Reception(SubmissionRules rules, SeenReports seenReports, ReportPublisher publisher) {
    this.rules = rules;
    this.seenReports = seenReports;
    this.publisher = publisher;
  }

  /**
   * Takes a report in.
   *
   * @param traceParent W3C trace context to carry along, where there is one
   * @param caller where to go on once the broker has answered; its own thread is the bottleneck of
   *     all reports
   * @return what to tell the agency; never completes with an exception
   */
  public CompletableFuture<Receipt> receive(
      Attempt attempt, @Nullable String traceParent, Executor caller) {
    return switch (rules.judge(attempt)) {
      case Verdict.Invalid invalid -> now(new Receipt.Refused(invalid.violations()));
      case Verdict.OutOfReach reach -> now(new Receipt.OutOfReach(reach.region()));
      case Verdict.Valid valid -> receive(valid.submission(), attempt, traceParent, caller);
    };
  }

  private CompletableFuture<Receipt> receive(
      Submission submission, Attempt attempt, @Nullable String traceParent, Executor caller) {
    CompletableFuture<Void> landed = new CompletableFuture<>();
    CompletableFuture<Void> earlier = onTheirWay.putIfAbsent(submission.id(), landed);
    if (earlier != null) {
      return earlier.thenComposeAsync(
          nothing -> receive(submission, attempt, traceParent, caller), caller);
    }
    Seen first = seenReports.find(submission.id());
    if (first != null) {
      land(submission, landed);
      return now(repeated(submission, attempt, first));
    }
    return publisher
        .publish(submission, traceParent)
        .thenApplyAsync(
            publication -> {
              Receipt receipt = told(submission, publication);
              land(submission, landed);
              return receipt;
            },
            caller);
  }

  private void land(Submission submission, CompletableFuture<Void> landed) {
    onTheirWay.remove(submission.id());
    landed.complete(null);
  }

  private Receipt repeated(Submission submission, Attempt attempt, Seen first) {
    if (first.contentPrefix() != submission.contentHash().prefix()) {
      return new Receipt.Conflict(submission.id(), submission.idempotencyKey());
    }
    // Judged as of the first time, so that the answer's times and stage are those of the first.
    return rules.judge(attempt.asOf(first.submittedAt())) instanceof Verdict.Valid original
        ? new Receipt.Accepted(original.submission(), true)
        : new Receipt.Accepted(submission, true);
  }

  private Receipt told(Submission submission, Publication publication) {
    if (publication != Publication.ACKNOWLEDGED) {
      return new Receipt.NotNow(publication, submission.idempotencyKey());
    }
    seenReports.remember(submission.id(), Seen.of(submission));
    return new Receipt.Accepted(submission, false);
  }

  private static CompletableFuture<Receipt> now(Receipt receipt) {
    return CompletableFuture.completedFuture(receipt);
  }
}
