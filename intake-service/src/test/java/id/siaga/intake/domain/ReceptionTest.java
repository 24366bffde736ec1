package id.siaga.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.domain.ReportPublisher.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  private final Memory seen = new Memory();
  private final List<Submission> published = new ArrayList<>();
  private Publication next = Publication.ACKNOWLEDGED;
  private @Nullable CompletableFuture<Publication> held;
  private final Reception reception =
      new Reception(
          new SubmissionRules(
              Regions.loadDesks(), new ElectionCalendar(List.of()), () -> "made-by-intake"),
          seen,
          (submission, trace) -> {
            published.add(submission);
            return held == null ? CompletableFuture.completedFuture(next) : held;
          });

  @Test
  void publishesOnceAndAnswersARepeatWithTheFirstOnesTimes() {
    assertThat(receive(Drafts.clash(), NOW))
        .isEqualTo(new Receipt.Accepted(published.getFirst(), false));
    assertThat(receive(Drafts.clash(), NOW.plusSeconds(3_600)))
        .isEqualTo(new Receipt.Accepted(published.getFirst(), true));
    assertThat(published).hasSize(1);
  }

  @Test
  void tellsAnotherReportUnderTheSameKey() {
    receive(Drafts.clash(), NOW);
    assertThat(receive(Drafts.clash().with(Field.TEXT, "Lain."), NOW))
        .isEqualTo(new Receipt.Conflict(published.getFirst().id(), "k1"));
    assertThat(published).hasSize(1);
  }

  @Test
  void neverCallsARepeatWhatTheBrokerDidNotAcknowledge() {
    next = Publication.BROKER_UNAVAILABLE;
    assertThat(receive(Drafts.clash(), NOW))
        .isEqualTo(new Receipt.NotNow(Publication.BROKER_UNAVAILABLE, "k1"));
    next = Publication.ACKNOWLEDGED;
    assertThat(receive(Drafts.clash(), NOW))
        .isInstanceOfSatisfying(
            Receipt.Accepted.class, accepted -> assertThat(accepted.duplicate()).isFalse());
    assertThat(published).hasSize(2);
  }

  @Test
  void letsARepeatWaitForTheFirst() {
    CompletableFuture<Publication> broker = new CompletableFuture<>();
    held = broker;
    CompletableFuture<Receipt> first = attempt(Drafts.clash(), NOW);
    CompletableFuture<Receipt> repeat = attempt(Drafts.clash(), NOW);
    CompletableFuture<Receipt> other = attempt(Drafts.clash().with(Field.TEXT, "Lain."), NOW);
    assertThat(repeat).isNotDone();
    broker.complete(Publication.ACKNOWLEDGED);
    Submission submission = published.getFirst();
    assertThat(first).isCompletedWithValue(new Receipt.Accepted(submission, false));
    assertThat(repeat).isCompletedWithValue(new Receipt.Accepted(submission, true));
    assertThat(other).isCompletedWithValue(new Receipt.Conflict(submission.id(), "k1"));
    assertThat(published).hasSize(1);
  }

  @Test
  void publishesARepeatWhoseFirstGotLost() {
    CompletableFuture<Publication> broker = new CompletableFuture<>();
    held = broker;
    CompletableFuture<Receipt> first = attempt(Drafts.clash(), NOW);
    CompletableFuture<Receipt> repeat = attempt(Drafts.clash(), NOW);
    held = null;
    broker.complete(Publication.BROKER_UNAVAILABLE);
    assertThat(first.join()).isInstanceOf(Receipt.NotNow.class);
    assertThat(repeat.join()).isInstanceOf(Receipt.Accepted.class);
    assertThat(published).hasSize(2);
  }

  @Test
  void publishesNothingThatBreaksARule() {
    assertThat(receive(Drafts.clash().without(Field.TEXT), NOW))
        .isEqualTo(new Receipt.Refused(List.of(Violation.of(Field.TEXT, Rule.REQUIRED))));
    assertThat(published).isEmpty();
  }

  private Receipt receive(Drafts draft, Instant at) {
    return attempt(draft, at).join();
  }

  private CompletableFuture<Receipt> attempt(Drafts draft, Instant at) {
    Attempt attempt = new Attempt(draft.draft(), Drafts.POLRES, "k1", at);
    return reception.receive(attempt, null, Runnable::run);
  }

  private static final class Memory implements SeenReports {

    private final Map<ReportId, Seen> entries = new HashMap<>();

    @Override
    public @Nullable Seen find(ReportId id) {
      return entries.get(id);
    }

    @Override
    public void remember(ReportId id, Seen seen) {
      entries.putIfAbsent(id, seen);
    }
  }
}
