package id.siaga.intake.domain;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where accepted reports go. */
public interface ReportPublisher {

  /**
   * Publishes a report.
   *
   * @param traceParent W3C trace context to carry along, where there is one
   * @return what became of it; never completes with an exception
   */
  CompletableFuture<Publication> publish(Submission submission, @Nullable String traceParent);

  /** What became of a report. */
  enum Publication {
    /** all in-sync replicas have it */
    ACKNOWLEDGED,
    /** no answer in time: it may or may not have been written, so it must be sent again */
    BROKER_UNAVAILABLE,
    /** the registry hasn't told the schema's id yet: nothing was written */
    REGISTRY_UNAVAILABLE,
    /** too many are waiting already: nothing was written */
    OVERLOADED
  }
}
